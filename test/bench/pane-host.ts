const INFO = 'Excel$Web$16.01$zh-CN$corr$$disableLogging$0';

/**
 * A page that opens taskpane.html as Excel on the web does, shakes hands with office.js, and leaves every batch unanswered, as an
 * Excel that is still busy: what is measured is the pane's own start, not the workbook's reading.
 */
export const HOST_PAGE = `<!doctype html><meta charset="utf-8"><title>Excel</title><body><script>
const pane = document.createElement('iframe');
pane.style.cssText = 'width:350px;height:700px;border:0';
pane.name = JSON.stringify({ baseFrameName: 'f1', hostInfo: '${INFO}', xdmInfo: ['conv1', 'app1', location.origin].join('|'), serializerVersion: '1', flights: '[]' });
pane.src = '/taskpane.html?_host_Info=${INFO}';
addEventListener('message', ({ data, source, origin }) => {
  if (typeof data !== 'string' || !data.startsWith('{')) return;
  const asked = JSON.parse(data);
  if (asked._messageType !== 0 || asked._actionName !== 'ContextActivationManager_getAppContextAsync') return;
  const context = {
    _id: 'app1', _appName: 16, _appVersion: '16.01', _appUILocale: 'zh-CN', _dataLocale: 'zh-CN', _docUrl: location.origin + '/book.xlsx', _clientMode: 0,
    _settings: [], _reason: 'documentOpened', _osfControlType: 1, _eToken: '', _correlationId: 'c', _appInstanceId: 'app1',
    _requirementMatrix: '{"ExcelApi":1.17,"RichApiRuntime":1.2,"SharedRuntime":1.1}', _appMinorVersion: 1,
  };
  source.postMessage(JSON.stringify({
    _messageType: 1, _actionName: asked._actionName, _conversationId: asked._conversationId, _correlationId: asked._correlationId,
    _origin: location.origin, _data: context, _errorCode: 0, _responseType: 0, _serializerVersion: 1,
  }), origin);
});
document.body.append(pane);
</script>`;
