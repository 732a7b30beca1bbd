package dev.shardlab.scenario;

/** Scenario files that tests share. */
final class Examples {

    /** The least that a scenario is. */
    static final String LEAST = """
            {"shardlab": 1, "title": "Least", "duration": "1m", "streams": [{"name": "clicks"}]}
            """;

    /** Every key and every form of the format at least once. */
    static final String EVERYTHING = """
            {
              "$schema": "scenario.schema.json",
              "shardlab": 1,
              "title": "Everything",
              "summary": ["Every key of the format,", "once.", "", "For tests."],
              "note": "Not a lesson.",
              "seed": -7,
              "start": "2015-05-17T10:05:03.5Z",
              "duration": "1d12h",
              "tries": [7, -1],
              "speed": 0.1,
              "network": {"fastest": "20ms", "slowest": "1.5s"},
              "streams": [
                {"name": "clicks", "shards": 4, "retention": "7d", "existsAtStart": false},
                {"name": "orders"}
              ],
              "producers": [
                {"name": "steady", "stream": "clicks", "rate": 620, "keys": {"count": 9, "prefix": "u"}, "payload": "1KB",
                 "batch": 500, "linger": "5ms", "retry": {"attempts": 1, "first": "1s", "longest": "1m"},
                 "starts": "1s", "stops": "1h"},
                {"name": "ramp", "stream": "clicks", "rate": {"from": 1, "to": 20.5, "over": "1m"},
                 "keys": {"zipf": 1.1}, "payload": {"from": "1B", "to": "1MB"}},
                {"name": "bursts", "stream": "orders", "rate": {"base": 1, "burst": 9, "every": "10s", "lasting": "1s"},
                 "keys": {"hot": "a", "share": 0.8, "count": 3}, "payload": {"template": "{key} {n} {time}"}},
                {"name": "steps", "stream": "orders", "rate": [{"at": "0s", "rate": 1}, {"at": "1m", "rate": 0}],
                 "keys": ["a", "b"]},
                {"name": "turns", "stream": "orders", "rate": 0, "keys": {"inTurn": ["x", "y"]}},
                {"name": "apache", "stream": "clicks", "file": {"name": "log", "format": "apache-combined", "speedup": 60}},
                {"name": "apache-rate", "stream": "clicks", "rate": 5, "file": {"name": "log", "format": "apache-combined"}},
                {"name": "lines", "stream": "clicks", "rate": 10, "file": {"name": "log", "key": "user=(\\\\w+)"}},
                {"name": "timed", "stream": "clicks", "file": {"name": "log", "key": "(\\\\d+)", "timestamp": "^(\\\\S+)",
                 "timestampFormat": "yyyy-MM-dd HH:mm:ss"}}
              ],
              "applications": [
                {"name": "billing", "stream": "clicks", "workers": 2, "position": "LATEST", "pollEvery": "250ms", "limit": 500,
                 "workPerRecord": "2ms", "checkpointEvery": "10s", "failoverTime": "30s", "starts": "30s"},
                {"name": "audit", "stream": "orders", "workers": ["ann", "bob"]}
              ],
              "actions": [
                {"at": "10s", "split": {"stream": "clicks", "shard": 2, "atHashKey": 0.6}},
                {"at": "11s", "split": {"stream": "clicks", "shard": 0, "atHashKey": "1234567890"}},
                {"at": "20s", "merge": {"stream": "clicks", "shard": 4, "with": 5}},
                {"at": "30s", "setShardCount": {"stream": "clicks", "shards": 8}},
                {"at": "40s", "setRetention": {"stream": "clicks", "retention": "48h"}},
                {"at": "50s", "setRate": {"producer": "steady", "rate": 1200}},
                {"at": "50s", "burst": {"producer": "steady", "records": 2000}},
                {"at": "1m", "startWorker": {"application": "billing", "worker": "worker-3"}},
                {"at": "2m", "stopWorker": {"application": "audit", "worker": "bob"}, "recorded": true},
                {"at": "3m", "killWorker": {"application": "billing", "worker": "worker-1"}}
              ],
              "lesson": {
                "steps": [
                  {"at": "0s", "title": "A stream", "text": "A *stream* has shards.",
                   "terms": {"stream": "An endless log.", "shard": "A part of it."},
                   "highlight": ["hashAxis", "trimHorizon", {"producer": "steady"}, {"stream": "clicks", "shard": 2},
                     {"application": "billing"}, {"application": "billing", "worker": "worker-3"}, {"key": "user-7"}]},
                  {"at": "5s", "title": "Wait", "text": "Look.", "highlight": {"key": "user-7"}, "pause": true,
                   "premise": [{"measure": "openShards", "stream": "clicks", "exactly": 4},
                     {"measure": "producerSent", "producer": "steady", "atLeast": 1}],
                   "otherwise": ["You have", "resharded."]}
                ],
                "predictions": [
                  {"id": "a", "askAt": "1s", "answerAt": "2s", "question": "Where?",
                   "shardOfKey": {"stream": "clicks", "key": "user-7"}, "explanation": "MD5.",
                   "premise": [{"measure": "openShards", "stream": "clicks", "exactly": 4}]},
                  {"id": "b", "askAt": "1s", "answerAt": "2s", "question": "Which?",
                   "shardWithMost": {"stream": "clicks", "measure": "recordsThrottled"}, "explanation": "Hot."},
                  {"id": "c", "askAt": "2s", "answerAt": "3s", "question": "How many?",
                   "amount": {"measure": "recordsStored", "stream": "clicks", "shard": 1, "since": "1s", "tolerance": 0.25},
                   "explanation": "Counted.", "weight": 2.5},
                  {"id": "e", "askAt": "2s", "answerAt": "3s", "question": "Where?", "sealed": {"shardOf": "clicks"},
                   "explanation": "Later."},
                  {"id": "f", "askAt": "2s", "answerAt": "3s", "question": "How many?", "sealed": {"amount": {"measure": "openShards", "stream": "clicks"}},
                   "explanation": "Later."},
                  {"id": "g", "askAt": "2s", "answerAt": "3s", "question": "Which?", "sealed": {"options": ["A", "B"]},
                   "explanation": "Later."},
                  {"id": "d", "askAt": "2s", "answerAt": "3s", "question": "More?",
                   "choices": [
                     {"text": "Yes", "when": {"measure": "openShards", "stream": "clicks", "moreThan": 4}},
                     {"text": "Equal", "when": {"measure": "openShards", "stream": "clicks", "exactly": 4}},
                     {"text": "No"}],
                   "explanation": "Split."}
                ],
                "goals": [
                  {"id": "b", "text": "Sealed.", "sealed": true, "weight": 3},
                  {"id": "a", "text": "All.", "at": "1h", "heldFor": "10s", "reachedByItself": true, "all": [
                    {"measure": "recordsStored", "stream": "clicks", "atLeast": 1},
                    {"measure": "bytesStored", "stream": "clicks", "shard": 3, "atMost": 1.5},
                    {"measure": "recordsThrottled", "stream": "clicks", "lessThan": 1},
                    {"measure": "recordsExpired", "stream": "clicks", "since": "1m", "moreThan": 0},
                    {"measure": "recordsRetained", "stream": "orders", "exactly": 5},
                    {"measure": "openShards", "stream": "orders", "exactly": 1},
                    {"measure": "recordsRead", "application": "billing", "since": "1s", "atLeast": 1},
                    {"measure": "recordsReadAgain", "application": "billing", "exactly": 0},
                    {"measure": "recordsUnread", "application": "audit", "atMost": 10},
                    {"measure": "millisBehindLatest", "application": "audit", "atMost": 1000},
                    {"measure": "producerSent", "producer": "steady", "atLeast": 1},
                    {"measure": "producerStored", "producer": "steady", "atLeast": 1},
                    {"measure": "producerThrottled", "producer": "steady", "exactly": 0},
                    {"measure": "producerRetried", "producer": "steady", "exactly": 0},
                    {"measure": "producerAbandoned", "producer": "steady", "since": "2s", "exactly": 0}
                  ]}
                ],
                "tryThis": ["Split shard 2.", ["Merge", "two."]]
              }
            }
            """;

    private Examples() {}
}
