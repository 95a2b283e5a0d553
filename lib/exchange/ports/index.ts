import type { SystemName } from "../contract";
import { type CourierPort, createCourierPort } from "./courier";
import { createLegalEntityPort, type LegalEntityPort } from "./legal-entity";
import { createLicenceLibraryPort, type LicenceLibraryPort } from "./licence-library";
import { createMailPort, type MailPort } from "./mail";
import { createPopulationPort, type PopulationPort } from "./population";
import { type ExchangeSettings, readExchangeSettings } from "./settings";
import { createSignedCaller } from "./signed-call";
import { createSmsPort, type SmsPort } from "./sms";

export type ExchangePorts = {
  population: PopulationPort;
  legalEntity: LegalEntityPort;
  licenceLibrary: LicenceLibraryPort;
  sms: SmsPort;
  mail: MailPort;
  courier: CourierPort;
};

/** Typed clients of the outside systems, each with a circuit breaker of its own. */
export function createPorts(settings: ExchangeSettings): ExchangePorts {
  const caller = (system: SystemName) => createSignedCaller(settings.of(system));
  return {
    population: createPopulationPort(caller("population")),
    legalEntity: createLegalEntityPort(caller("legal-entity")),
    licenceLibrary: createLicenceLibraryPort(caller("licence-library")),
    sms: createSmsPort(caller("sms")),
    mail: createMailPort(settings, settings.of("mail"), caller("mail")),
    courier: createCourierPort(caller("courier")),
  };
}

const holder = globalThis as typeof globalThis & { tongbanExchange?: ExchangePorts };

/** The clients of this process: breakers remember what they saw, so there is one set. */
export function exchangePorts(): ExchangePorts {
  holder.tongbanExchange ??= createPorts(readExchangeSettings(process.env));
  return holder.tongbanExchange;
}
