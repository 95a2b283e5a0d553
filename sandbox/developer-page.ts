import { showTime } from "./clock";
import type { Fault } from "./faults";
import type { ShownParcel } from "./systems/courier";
import type { ReceivedMail } from "./systems/mail";
import type { ReceivedSms } from "./systems/sms";

const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const safe = (text: string) => text.replace(/[&<>"']/g, (character) => escapes[character] ?? character);

const states: Record<string, string> = { queued: "发送中", delivered: "已送达", failed: "未送达" };
const shown = 50;

export type PageContents = { sms: ReceivedSms[]; mails: ReceivedMail[]; parcels: ShownParcel[]; faults: Fault[] };

function table(heads: string[], rows: string[][], empty: string): string {
  if (rows.length === 0) return `<p class="empty">${empty}</p>`;
  const head = heads.map((cell) => `<th scope="col">${cell}</th>`).join("");
  const body = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("");
  return `<table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`;
}

/** The page a person trying the demo reads their SMS code on. It shows other people's messages: localhost only. */
export function developerPage({ sms, mails, parcels, faults }: PageContents): string {
  const smsRows = sms
    .slice(0, shown)
    .map((one) => [showTime(one.at), safe(one.phone), safe(one.text), states[one.state] ?? "", one.receiptId]);
  const mailRows = mails.slice(0, shown).map((one) => {
    const attached = one.attachments.map((name) => `<br>附件:${safe(name)}`).join("");
    const text = `<strong>${safe(one.subject)}</strong><br><span class="text">${safe(one.text)}</span>${attached}`;
    return [showTime(one.at), safe(one.to.join(", ")), text, states[one.state] ?? "", one.receiptId];
  });
  const parcelRows = parcels.slice(0, shown).map((one) => {
    const events = one.events.map((event) => `${showTime(event.at)} ${event.text}`).join("<br>");
    return [one.trackingNo, safe(`${one.order.to.name} ${one.order.to.address}`), events];
  });
  const faultRows = faults.map((fault) => [fault.system, fault.mode, `${fault.ms} ms`, `${fault.rate * 100}%`]);
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>外部系统模拟 · 云州市</title>
<meta name="viewport" content="width=device-width,initial-scale=1">
<style>body{font:15px/1.6 system-ui,sans-serif;max-width:72rem;margin:2rem auto;padding:0 1rem;color:#1f2933}
h1{font-size:1.4rem}h2{font-size:1.1rem;margin-top:2rem}table{border-collapse:collapse;width:100%}
th,td{border-bottom:1px solid #d9d4c7;padding:.4rem .6rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
th{background:#f3f0e8;font-weight:600}.text{white-space:pre-wrap}.empty{color:#6b7280}</style></head><body>
<h1>外部系统模拟</h1><p>这里是演示城市收到的短信、邮件和快件,仅本机可见。验证码请在下表查看,刷新本页可看新消息。</p>
<h2>短信</h2>${table(["时间", "手机号", "内容", "状态", "回执"], smsRows, "还没有短信。")}
<h2>邮件</h2>${table(["时间", "收件人", "内容", "状态", "回执"], mailRows, "还没有邮件。")}
<h2>快件</h2>${table(["单号", "收件人", "轨迹"], parcelRows, "还没有快件。")}
<h2>人为故障</h2>${table(["系统", "故障", "时长", "比例"], faultRows, "各系统正常。")}
</body></html>`;
}
