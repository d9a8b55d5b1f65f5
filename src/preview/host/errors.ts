/** What Excel refuses, with the code that Office.js hands on and the member or place that it concerns. */
export class HostError extends Error {
  readonly code: string;
  readonly location: string;

  constructor(code: string, message: string, location = '') {
    super(message);
    this.name = 'HostError';
    this.code = code;
    this.location = location;
  }
}

// Messages come in the host's language, as Excel's do, so that nobody may branch on them.

/** What is asked for is not there. */
export function itemNotFound(what: string): HostError {
  return new HostError('ItemNotFound', `请求的资源不存在：${what}`);
}

/** An argument is missing, of another type, or not one that Excel takes. */
export function invalidArgument(what: string): HostError {
  return new HostError('InvalidArgument', `参数无效、缺少或格式不正确：${what}`);
}

/** Protection, or a workbook that is read-only, forbids it. */
export function accessDenied(what: string): HostError {
  return new HostError('AccessDenied', `无法执行请求的操作：${what}`);
}

/** Something bears that name already. */
export function itemAlreadyExists(what: string): HostError {
  return new HostError('ItemAlreadyExists', `正在创建的资源已存在：${what}`);
}

/** The host has no such member; the error names it. */
export function apiNotFound(member: string, why = '预览不支持'): HostError {
  return new HostError('ApiNotFound', `${why}：${member}`, member);
}
