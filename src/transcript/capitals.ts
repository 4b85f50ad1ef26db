/**
 * `J. RANDY FORBES` -> `J. Randy Forbes`, `McCAIN` -> `McCain`, `DeFAZIO` -> `DeFazio`; what is not set in capitals
 * stays. `VAN` and its like become small, or `capital` as American names have them (`Van Hollen`).
 */
export function outOfCapitals(text: string, particles: 'small' | 'capital' = 'small'): string {
  return text.replace(/\p{L}[\p{L}'’]*/gu, (word, at: number) => {
    const initial = text.charAt(at + word.length) === '.';
    if (at > 0 && !initial && /^(?:OF|FOR|AND|THE|FROM|IN|TO|ON|A)$/u.test(word)) return word.toLowerCase();
    if (at > 0 && particles === 'small' && /^(?:DE|LA|VAN|VON|DER|DA|DEL)$/u.test(word)) {
      return word.toLowerCase();
    }
    if (word.length < 2 || !/\p{Lu}{2}/u.test(word) || keptInCapitals.test(word)) return word;
    if (/\d/u.test(text.charAt(at - 1))) return word;
    const irish = /^[OD]['’](?=\p{Lu})/u.exec(word)?.[0];
    const lead = irish ?? /^(?:\p{Lu}\p{Ll}{1,2})(?=\p{Lu}{2})/u.exec(word)?.[0] ?? '';
    const rest = word.slice(lead.length);
    const scottish = lead === '' && /^MC\p{Lu}{2}/u.test(rest);
    if (scottish) return `Mc${rest.charAt(2)}${rest.slice(3).toLowerCase()}`;
    return `${lead}${rest.charAt(0)}${rest.slice(1).toLowerCase()}`;
  });
}

const keptInCapitals =
  /^(?:II|III|IV|NATO|EU|UK|US|USA|USN|USMC|USAF|USCG|NSC|UN|ROK|PM|DPM|FM|HRVP|ABC|CEO|SFA|SND|EAM)$/u;
