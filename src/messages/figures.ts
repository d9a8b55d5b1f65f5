/** A share in hundredths, cut off after two places: 49.999% must not look like 50%. */
export const percent = (share: number): string => figure(Math.floor(share * 1e4 + 1e-7) / 100);

/** A number without the noise of binary fractions. */
export const figure = (value: number): string => String(Number(value.toPrecision(12)));
