/** Whether a host name is a domain's own or below it: "www.courier.example" is of "courier.example", "notcourier.example" is not. */
export function isOfDomain(hostname: string, domain: string): boolean {
  return hostname === domain || hostname.endsWith(`.${domain}`);
}
