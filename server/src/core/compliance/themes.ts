import type { FrameworkId } from "./frameworks.ts";

/** Weaknesses that the same requirements speak about. */
export interface Theme {
  readonly name: string;
  /** Numbers of the CWEs; each stands in one theme. */
  readonly cwe: readonly number[];
  readonly supports: Readonly<Record<FrameworkId, readonly string[]>>;
}

const CODING = { "iso-27001": ["A.8.26", "A.8.28"], ssdf: ["PW.5"], "pci-dss-4": ["6.2.4"] };
const PROCESSING = { gdpr: ["Art. 32(1)(b)"] };

/**
 * From weaknesses to requirements. Sources: the lists of CWEs in the OWASP Top 10 of 2021 and 2025, and the headings of
 * the others as their publishers number them; which weakness belongs to which is our own judgement.
 */
export const THEMES: readonly Theme[] = [
  {
    name: "Injection into queries, commands and code",
    cwe: [74, 77, 78, 88, 89, 90, 91, 94, 95, 96, 97, 98, 99, 138, 155, 470, 564, 621, 643, 652, 917, 943, 1336, 1427],
    supports: {
      "owasp-2021": ["A03:2021"],
      "owasp-2025": ["A05:2025"],
      "asvs-5": ["V1.2", "V1.3"],
      ...CODING,
      gdpr: ["Art. 25", "Art. 32(1)(b)"],
    },
  },
  {
    name: "Output that is taken for markup or headers",
    cwe: [79, 80, 83, 87, 93, 113, 116, 644, 1021],
    supports: {
      "owasp-2021": ["A03:2021"],
      "owasp-2025": ["A05:2025"],
      "asvs-5": ["V1.2", "V3.2", "V3.4"],
      ...CODING,
      ...PROCESSING,
    },
  },
  {
    name: "Memory and numbers",
    cwe: [
      119, 120, 121, 122, 124, 125, 126, 127, 128, 129, 131, 134, 170, 190, 191, 193, 194, 195, 197, 242, 415, 416, 457,
      467, 476, 562, 588, 590, 617, 665, 676, 680, 681, 687, 690, 704, 758, 761, 762, 786, 787, 805, 806, 824, 825, 839,
      843, 908,
    ],
    supports: {
      "owasp-2021": ["A03:2021"],
      "owasp-2025": ["A05:2025"],
      "asvs-5": ["V1.4"],
      "iso-27001": ["A.8.28"],
      ssdf: ["PW.5", "PW.6"],
      "pci-dss-4": ["6.2.4"],
      ...PROCESSING,
    },
  },
  {
    name: "Input that is not checked",
    cwe: [
      20, 176, 184, 185, 345, 348, 349, 350, 454, 501, 554, 565, 570, 571, 610, 625, 697, 777, 807, 1025, 1287, 1321,
    ],
    supports: {
      "owasp-2021": ["A04:2021"],
      "owasp-2025": ["A06:2025"],
      "asvs-5": ["V2.2", "V15.3"],
      ...CODING,
      ...PROCESSING,
    },
  },
  {
    name: "Paths and files",
    cwe: [22, 23, 35, 36, 41, 59, 61, 73, 377, 378, 379, 425, 427, 434, 426, 646],
    supports: {
      "owasp-2021": ["A01:2021"],
      "owasp-2025": ["A01:2025"],
      "asvs-5": ["V5.2", "V5.3", "V5.4"],
      "iso-27001": ["A.8.3", "A.8.28"],
      ssdf: ["PW.5"],
      "pci-dss-4": ["6.2.4"],
      ...PROCESSING,
    },
  },
  {
    name: "Requests that the server or a browser is made to send",
    cwe: [352, 441, 601, 918],
    supports: {
      "owasp-2021": ["A01:2021"],
      "owasp-2025": ["A01:2025"],
      "asvs-5": ["V1.3", "V3.5", "V13.2"],
      ...CODING,
      ...PROCESSING,
    },
  },
  {
    name: "Who may do what",
    cwe: [284, 285, 287, 288, 290, 302, 304, 306, 307, 346, 639, 840, 862, 863, 915, 926, 1220, 1385, 1390],
    supports: {
      "owasp-2021": ["A01:2021", "A07:2021"],
      "owasp-2025": ["A01:2025", "A07:2025"],
      "asvs-5": ["V6.3", "V8.2", "V8.3"],
      "iso-27001": ["A.5.15", "A.8.3", "A.8.5"],
      ssdf: ["PW.1", "PW.5"],
      "pci-dss-4": ["6.2.4", "7.2.2", "8.3.1"],
      gdpr: ["Art. 5(1)(f)", "Art. 25", "Art. 32(1)(b)"],
    },
  },
  {
    name: "More rights than needed",
    cwe: [250, 266, 267, 268, 269, 272, 273, 275, 276, 277, 279, 281, 282, 653, 668, 732],
    supports: {
      "owasp-2021": ["A01:2021", "A05:2021"],
      "owasp-2025": ["A01:2025", "A02:2025"],
      "asvs-5": ["V8.2", "V13.2"],
      "iso-27001": ["A.5.15", "A.8.2", "A.8.9"],
      ssdf: ["PW.9"],
      "pci-dss-4": ["2.2.6", "7.2.5"],
      gdpr: ["Art. 25", "Art. 32(1)(b)"],
    },
  },
  {
    name: "Passwords and secrets",
    cwe: [255, 256, 257, 259, 260, 261, 321, 521, 522, 523, 539, 549, 555, 620, 640, 798],
    supports: {
      "owasp-2021": ["A07:2021"],
      "owasp-2025": ["A07:2025"],
      "asvs-5": ["V6.2", "V13.3"],
      "iso-27001": ["A.5.17", "A.8.5", "A.8.24"],
      ssdf: ["PS.1", "PW.5"],
      "pci-dss-4": ["8.3.2", "8.6.2"],
      gdpr: ["Art. 5(1)(f)", "Art. 32(1)(b)"],
    },
  },
  {
    name: "Sessions, cookies and tokens",
    cwe: [294, 347, 384, 598, 613, 614, 1004, 1275],
    supports: {
      "owasp-2021": ["A05:2021", "A07:2021"],
      "owasp-2025": ["A02:2025", "A07:2025"],
      "asvs-5": ["V3.3", "V7.2", "V7.3", "V9.1", "V9.2"],
      "iso-27001": ["A.8.5", "A.8.28"],
      ssdf: ["PW.5"],
      "pci-dss-4": ["6.2.4", "8.2.8"],
      gdpr: ["Art. 5(1)(f)", "Art. 32(1)(b)"],
    },
  },
  {
    name: "Ciphers, hashes and random values",
    cwe: [
      203, 208, 310, 320, 323, 324, 325, 326, 327, 328, 329, 330, 331, 335, 336, 337, 338, 340, 385, 759, 760, 780, 916,
      1204, 1240, 1241,
    ],
    supports: {
      "owasp-2021": ["A02:2021"],
      "owasp-2025": ["A04:2025"],
      "asvs-5": ["V11.2", "V11.3", "V11.4", "V11.5", "V11.6"],
      "iso-27001": ["A.8.24"],
      ssdf: ["PW.5"],
      "pci-dss-4": ["3.6.1", "3.7.1", "6.2.4"],
      gdpr: ["Art. 32(1)(a)"],
    },
  },
  {
    name: "Data on the way and where it is kept",
    cwe: [295, 296, 297, 298, 299, 300, 311, 312, 313, 315, 316, 319, 322, 757, 922, 1428],
    supports: {
      "owasp-2021": ["A02:2021"],
      "owasp-2025": ["A04:2025"],
      "asvs-5": ["V12.1", "V12.2", "V12.3", "V14.2"],
      "iso-27001": ["A.5.14", "A.8.21", "A.8.24"],
      ssdf: ["PW.5", "PW.9"],
      "pci-dss-4": ["3.5.1", "4.2.1"],
      gdpr: ["Art. 5(1)(f)", "Art. 32(1)(a)"],
    },
  },
  {
    name: "What is told to those who should not know",
    cwe: [200, 201, 209, 213, 214, 215, 359, 489, 497, 525, 530, 532, 538, 540, 548, 552, 927, 1295],
    supports: {
      "owasp-2021": ["A05:2021", "A09:2021"],
      "owasp-2025": ["A02:2025", "A09:2025"],
      "asvs-5": ["V13.4", "V14.2", "V16.2", "V16.5"],
      "iso-27001": ["A.5.34", "A.8.9", "A.8.12", "A.8.15"],
      ssdf: ["PW.5", "PW.9"],
      "pci-dss-4": ["3.3.1", "6.2.4"],
      gdpr: ["Art. 5(1)(c)", "Art. 5(1)(f)", "Art. 25"],
    },
  },
  {
    name: "Logs and errors",
    cwe: [117, 223, 248, 252, 253, 369, 390, 391, 392, 396, 397, 703, 754, 755, 778, 779],
    supports: {
      "owasp-2021": ["A09:2021"],
      "owasp-2025": ["A09:2025", "A10:2025"],
      "asvs-5": ["V16.2", "V16.3", "V16.4", "V16.5"],
      "iso-27001": ["A.8.15"],
      ssdf: ["PW.5"],
      "pci-dss-4": ["10.2.1", "10.3.2"],
      gdpr: ["Art. 32(1)(b)", "Art. 33"],
    },
  },
  {
    name: "Data that becomes objects",
    cwe: [502, 611, 776, 827, 1325],
    supports: {
      "owasp-2021": ["A05:2021", "A08:2021"],
      "owasp-2025": ["A02:2025", "A08:2025"],
      "asvs-5": ["V1.5"],
      ...CODING,
      ...PROCESSING,
    },
  },
  {
    name: "Code that comes from elsewhere",
    cwe: [353, 494, 506, 829, 830, 912, 937, 1035, 1104, 1357, 1395],
    supports: {
      "owasp-2021": ["A06:2021", "A08:2021"],
      "owasp-2025": ["A03:2025", "A08:2025"],
      "asvs-5": ["V3.6", "V15.2"],
      "iso-27001": ["A.5.21", "A.8.7", "A.8.19"],
      ssdf: ["PS.2", "PW.4"],
      "pci-dss-4": ["6.3.2", "6.4.3"],
      ...PROCESSING,
    },
  },
  {
    name: "Too much work",
    cwe: [362, 366, 367, 400, 401, 404, 405, 407, 409, 606, 674, 730, 764, 770, 772, 789, 833, 834, 835, 1088, 1333],
    supports: {
      "owasp-2021": ["A04:2021"],
      "owasp-2025": ["A06:2025", "A10:2025"],
      "asvs-5": ["V2.4", "V15.3", "V15.4"],
      "iso-27001": ["A.8.6", "A.8.28"],
      ssdf: ["PW.5"],
      "pci-dss-4": ["6.2.4"],
      ...PROCESSING,
    },
  },
  {
    name: "Settings and networks",
    cwe: [11, 12, 15, 16, 358, 444, 605, 693, 749, 923, 940, 941, 942, 1188, 1327],
    supports: {
      "owasp-2021": ["A05:2021"],
      "owasp-2025": ["A02:2025"],
      "asvs-5": ["V3.4", "V3.5", "V4.2", "V13.2"],
      "iso-27001": ["A.8.9", "A.8.20", "A.8.21"],
      ssdf: ["PW.9"],
      "pci-dss-4": ["1.3.1", "1.4.1", "2.2.2", "2.2.6"],
      gdpr: ["Art. 25", "Art. 32(1)(b)"],
    },
  },
];
