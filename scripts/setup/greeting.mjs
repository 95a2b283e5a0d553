/** Demo accounts and who they are. @type {[string, string, string][]} */
const accounts = [
  ["citizen, citizen2", "申请人", "people who apply"],
  ["firm", "企业", "acts for a company"],
  ["clerk, clerk2", "综合窗口", "window clerks of the city"],
  ["county-clerk, town-clerk", "县、镇窗口", "window clerks of a county and a town"],
  ["approver, chief", "审批人员、首席代表", "review and decide in a department"],
  ["supervisor", "监管人员", "efficiency supervision"],
  ["cityadmin", "市级管理员", "administers the city"],
  ["auditor", "审计", "reads the ledger"],
];

/** @param {string} address @param {number} seconds since the command began */
export function greeting(address, seconds) {
  const lines = accounts.map(([names, zh, en]) => `    ${names.padEnd(26)} ${zh} · ${en}`);
  return [
    "",
    `通办已启动 · Tongban is ready (${seconds.toFixed(1)} s)`,
    `    ${address}        English: ${address}/en`,
    "演示账号 · demo accounts, password Tongban#2026",
    ...lines,
    "Ctrl-C 停止 · stops everything",
    "",
  ].join("\n");
}
