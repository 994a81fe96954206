-- A store as schema 1 wrote it: two conversations, one with a visit request. Texts are in the clear; the log of the longer one is cut.
PRAGMA user_version = 1;

CREATE TABLE conversation (
  conversation TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  last_number INTEGER NOT NULL,
  last_at INTEGER NOT NULL,
  session BLOB NOT NULL
);

CREATE TABLE activity (
  conversation TEXT NOT NULL,
  number INTEGER NOT NULL,
  id TEXT NOT NULL,
  author INTEGER NOT NULL,
  at INTEGER NOT NULL,
  body BLOB NOT NULL,
  unsent INTEGER NOT NULL,
  failures INTEGER NOT NULL DEFAULT 0,
  due_at INTEGER,
  PRIMARY KEY (conversation, number)
);

CREATE INDEX activity_due ON activity (due_at) WHERE due_at IS NOT NULL;

CREATE INDEX activity_waiting ON activity (conversation, number) WHERE due_at IS NOT NULL;

CREATE TABLE delivery (
  conversation TEXT NOT NULL,
  delivery_key TEXT NOT NULL,
  first_number INTEGER NOT NULL,
  last_number INTEGER NOT NULL,
  PRIMARY KEY (conversation, delivery_key)
) WITHOUT ROWID;

CREATE TABLE visit_request (
  conversation TEXT NOT NULL,
  reference TEXT NOT NULL,
  at INTEGER NOT NULL,
  body BLOB NOT NULL,
  PRIMARY KEY (conversation, reference)
);

CREATE TABLE session_set_aside (
  conversation TEXT NOT NULL,
  version INTEGER NOT NULL,
  at INTEGER NOT NULL,
  session BLOB NOT NULL,
  PRIMARY KEY (conversation, version)
);

INSERT INTO conversation VALUES ('emulator/c1', 10, 39, 1795265346367, CAST('{"schema":1,"reference":"PV-6SNTAN","language":"en","turn":10,"stage":"Guidance","pendingSince":9,"asked":["consent","safety:low back","cautions","review","next","visit-name","visit-contact","visit-times"],"settled":["cautions","consent","next","review","safety:low back","visit-contact","visit-name","visit-times"],"evidence":[{"slot":"Duration","text":"Five months","value":{"minDays":150,"maxDays":155},"turn":1},{"slot":"Sign","code":"spine pain","text":"sciatica","value":{"sinceDays":100},"turn":1},{"code":"lower back","text":"sciatica","turn":1},{"slot":"Diagnosis","code":"C-LRAD","text":"sciatica","turn":1},{"slot":"Radiation","code":"leg below knee","text":"the left to the calf","turn":1},{"slot":"Side","code":"left","text":"left","turn":1},{"slot":"Sign","code":"urinary retention","status":"Absent","text":"trouble peeing","turn":1},{"slot":"Sign","code":"bladder change","status":"Absent","text":"trouble peeing","turn":1},{"slot":"Sign","code":"saddle numbness","status":"Absent","text":"numbness down there","turn":1},{"slot":"Quality","code":"numb","status":"Absent","text":"numbness","turn":1},{"code":"pelvis","status":"Absent","text":"down there","turn":1},{"slot":"Sign","code":"leg weakness","status":"Absent","text":"weakness","turn":1},{"slot":"Quality","code":"weak","status":"Absent","text":"weakness","turn":1},{"slot":"Treatment","code":"physical therapy","text":"PT","value":{"effect":"unknown","weeks":10},"turn":1},{"slot":"Treatment","code":"gabapentin","text":"gabapentin","value":{"effect":"unknown"},"turn":1},{"slot":"Severity","text":"6 out of 10","value":{"score":6},"turn":1},{"slot":"Reporter","code":"self","text":"yes me","turn":2},{"slot":"Sign","code":"both legs numb","status":"Absent","text":"none","turn":3},{"slot":"Sign","code":"fever","status":"Absent","text":"none","turn":3},{"slot":"Sign","code":"crash","status":"Absent","text":"none","turn":3},{"slot":"Sign","code":"cancer","status":"Absent","text":"none","turn":3},{"slot":"Sign","code":"weight loss","status":"Absent","text":"none","turn":3},{"slot":"Sign","code":"spine procedure","status":"Absent","text":"none","turn":3},{"slot":"Sign","code":"procedure","status":"Absent","text":"none","turn":3},{"slot":"Sign","code":"surgery","status":"Absent","text":"none","turn":3},{"slot":"Sign","code":"implant","status":"Absent","text":"none","turn":3},{"slot":"Caution","code":"CA-BLOOD","status":"Absent","text":"none","turn":4},{"slot":"Caution","code":"CA-DIAB","status":"Absent","text":"none","turn":4},{"slot":"Caution","code":"CA-PREG","status":"Absent","text":"none","turn":4},{"slot":"Caution","code":"CA-INFECT","status":"Absent","text":"none","turn":4},{"slot":"Caution","code":"CA-IMMUNO","status":"Absent","text":"none","turn":4},{"slot":"Caution","code":"CA-PACE","status":"Absent","text":"none","turn":4},{"slot":"Caution","code":"CA-CONTRAST","status":"Absent","text":"none","turn":4},{"slot":"Caution","code":"CA-LA","status":"Absent","text":"none","turn":4},{"slot":"Caution","code":"CA-STEROID","status":"Absent","text":"none","turn":4},{"slot":"Caution","code":"CA-RESP","status":"Absent","text":"none","turn":4},{"slot":"Caution","code":"CA-METAL","status":"Absent","text":"none","turn":4},{"slot":"Caution","code":"CA-JOINTOP","status":"Absent","text":"none","turn":4}],"cleared":[],"visit":{"name":"Ada Miller","contact":"555 0123","times":"mornings","sent":true},"visitsSent":1}' AS BLOB));
INSERT INTO conversation VALUES ('emulator/c2', 2, 8, 1795265347331, CAST('{"schema":1,"reference":"PV-7G934M","language":"en","turn":2,"stage":"Interview","pending":"safety:joint","pendingSince":2,"asked":["consent","safety:joint"],"settled":["consent"],"evidence":[{"slot":"Side","code":"left","text":"left","turn":1},{"code":"knee","text":"knee","turn":1},{"slot":"Reporter","code":"self","text":"yes me","turn":2}],"cleared":[]}' AS BLOB));
INSERT INTO activity VALUES ('emulator/c1', 1, '1', 0, 1795265343287, CAST('{"type":"message","id":"1","timestamp":"2026-11-21T12:49:03.287+00:00","serviceUrl":"http://localhost:1","channelId":"emulator","from":{"id":"u1"},"conversation":{"id":"c1"},"recipient":{"id":"bot"},"text":"Five months of sciatica on the left to the calf. No trouble peeing, no numbness down there, no weakness. PT 10 weeks and gabapentin, still 6 out of 10.","deliveryMode":"expectReplies"}' AS BLOB), 0, 0, NULL);
INSERT INTO activity VALUES ('emulator/c1', 2, 'c1|0000002', 1, 1795265343288, CAST('{"type":"message","id":"c1|0000002","timestamp":"2026-11-21T12:49:03.288+00:00","serviceUrl":"http://localhost:1","channelId":"emulator","from":{"id":"bot"},"conversation":{"id":"c1"},"recipient":{"id":"u1"},"textFormat":"plain","text":"Thank you for telling me. I kept what you wrote. One thing first.","inputHint":"acceptingInput","replyToId":"1"}' AS BLOB), 0, 0, NULL);
INSERT INTO activity VALUES ('emulator/c2', 1, '1', 0, 1795265346705, CAST('{"type":"message","id":"1","timestamp":"2026-11-21T12:49:06.705+00:00","serviceUrl":"http://localhost:1","channelId":"emulator","from":{"id":"u1"},"conversation":{"id":"c2"},"recipient":{"id":"bot"},"text":"My left knee hurts","deliveryMode":"expectReplies"}' AS BLOB), 0, 0, NULL);
INSERT INTO activity VALUES ('emulator/c2', 2, 'c2|0000002', 1, 1795265346706, CAST('{"type":"message","id":"c2|0000002","timestamp":"2026-11-21T12:49:06.706+00:00","serviceUrl":"http://localhost:1","channelId":"emulator","from":{"id":"bot"},"conversation":{"id":"c2"},"recipient":{"id":"u1"},"textFormat":"plain","text":"Thank you for telling me. I kept what you wrote. One thing first.","inputHint":"acceptingInput","replyToId":"1"}' AS BLOB), 0, 0, NULL);
INSERT INTO activity VALUES ('emulator/c2', 3, 'c2|0000003', 1, 1795265346707, CAST('{"type":"message","id":"c2|0000003","timestamp":"2026-11-21T12:49:06.707+00:00","serviceUrl":"http://localhost:1","channelId":"emulator","from":{"id":"bot"},"conversation":{"id":"c2"},"recipient":{"id":"u1"},"textFormat":"plain","text":"Got it: knee (left).","inputHint":"acceptingInput","replyToId":"1"}' AS BLOB), 0, 0, NULL);
INSERT INTO activity VALUES ('emulator/c2', 4, 'c2|0000004', 1, 1795265346708, CAST('{"type":"message","id":"c2|0000004","timestamp":"2026-11-21T12:49:06.708+00:00","serviceUrl":"http://localhost:1","channelId":"emulator","from":{"id":"bot"},"conversation":{"id":"c2"},"recipient":{"id":"u1"},"inputHint":"expectingInput","summary":"Hi. I can explain pain treatments and help you get ready for a visit. I''m not a doctor and I can''t diagnose. If this is an emergency, call 911. Are you 18 or older, and is this about you?\n1. Yes, me\n2. I''m asking for an adult\n3. Under 18\n4. Just looking for information","attachments":[{"contentType":"application/vnd.microsoft.card.adaptive","content":{"type":"AdaptiveCard","$schema":"http://adaptivecards.io/schemas/adaptive-card.json","version":"1.5","lang":"en","fallbackText":"Hi. I can explain pain treatments and help you get ready for a visit. I''m not a doctor and I can''t diagnose. If this is an emergency, call 911. Are you 18 or older, and is this about you?\n1. Yes, me\n2. I''m asking for an adult\n3. Under 18\n4. Just looking for information","body":[{"type":"Container","style":"emphasis","bleed":true,"items":[{"type":"TextBlock","text":"Hi. I can explain pain treatments and help you get ready for a visit. I''m not a doctor and I can''t diagnose. If this is an emergency, call 911. Are you 18 or older, and is this about you?","wrap":true}]},{"type":"Container","spacing":"Medium","items":[{"type":"ActionSet","spacing":"Small","actions":[{"type":"Action.Submit","title":"Yes, me","data":{"card":"consent","turn":1,"action":"submit","choice":"me"}}]},{"type":"ActionSet","spacing":"Small","actions":[{"type":"Action.Submit","title":"I''m asking for an adult","data":{"card":"consent","turn":1,"action":"submit","choice":"adult"}}]},{"type":"ActionSet","spacing":"Small","actions":[{"type":"Action.Submit","title":"Under 18","data":{"card":"consent","turn":1,"action":"submit","choice":"minor"}}]},{"type":"ActionSet","spacing":"Small","actions":[{"type":"Action.Submit","title":"Just looking for information","data":{"card":"consent","turn":1,"action":"submit","choice":"info"}}]}]},{"type":"Container","spacing":"Medium","items":[]}]}}],"replyToId":"1"}' AS BLOB), 0, 0, NULL);
INSERT INTO activity VALUES ('emulator/c2', 5, 'c2|0000005', 1, 1795265346709, CAST('{"type":"trace","id":"c2|0000005","timestamp":"2026-11-21T12:49:06.709+00:00","serviceUrl":"http://localhost:1","channelId":"emulator","from":{"id":"bot"},"conversation":{"id":"c2"},"recipient":{"id":"u1"},"replyToId":"1","label":"Triage turn","valueType":"https://triagebot.dev/schemas/turn-trace/v1","value":{"turn":1,"stageBefore":"Welcome","stageAfter":"Consent","trigger":"Opened","pendingQuestion":"consent","disposition":null,"rules":["R20"],"redFlags":[],"evidence":[{"slot":"side","code":"left","status":"present","text":"left"},{"slot":"location","code":"knee","status":"present","text":"knee"}],"interventions":[],"elapsedMs":1.687},"name":"TriageTurn"}' AS BLOB), 0, 0, NULL);
INSERT INTO delivery VALUES ('emulator/c1', 'activity:1', 1, 5);
INSERT INTO delivery VALUES ('emulator/c1', 'activity:10', 37, 39);
INSERT INTO delivery VALUES ('emulator/c1', 'activity:2', 6, 8);
INSERT INTO delivery VALUES ('emulator/c1', 'activity:3', 9, 11);
INSERT INTO delivery VALUES ('emulator/c1', 'activity:4', 12, 14);
INSERT INTO delivery VALUES ('emulator/c1', 'activity:5', 15, 22);
INSERT INTO delivery VALUES ('emulator/c1', 'activity:6', 23, 26);
INSERT INTO delivery VALUES ('emulator/c1', 'activity:7', 27, 29);
INSERT INTO delivery VALUES ('emulator/c1', 'activity:8', 30, 32);
INSERT INTO delivery VALUES ('emulator/c1', 'activity:9', 33, 36);
INSERT INTO delivery VALUES ('emulator/c2', 'activity:1', 1, 5);
INSERT INTO delivery VALUES ('emulator/c2', 'activity:2', 6, 8);
INSERT INTO visit_request VALUES ('emulator/c1', 'PV-6SNTAN', 1795265345760, CAST('{"reference":"PV-6SNTAN","name":"Ada Miller","contact":"555 0123","preferredTimes":"mornings","specialist":"IPM","howSoon":"in the next 2 to 6 weeks","summary":["Where it hurts: low back (left)","Spreads: down the leg below the knee","How long: Five months","How bad: 6 out of 10","Tried: physical therapy (10 weeks); gabapentin","Safety answers: no danger signs named","Matters for shots: none"]}' AS BLOB));
