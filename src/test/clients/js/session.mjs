// What one user of the AWS SDK for JavaScript does with a stream of two shards; nothing of the client is set but where to go.
// Says what was sent and what was received, a line each, words separated by tabs.
//
//     node session.mjs ENDPOINT STREAM
import {
    CreateStreamCommand,
    GetRecordsCommand,
    GetShardIteratorCommand,
    KinesisClient,
    ListShardsCommand,
    MergeShardsCommand,
    PutRecordCommand,
    PutRecordsCommand,
    SplitShardCommand,
    SubscribeToShardCommand,
    RegisterStreamConsumerCommand,
    DescribeStreamConsumerCommand,
    DescribeStreamSummaryCommand,
    waitUntilStreamExists,
} from '@aws-sdk/client-kinesis';

const [endpoint, StreamName] = process.argv.slice(2);
const client = new KinesisClient({
    endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'any', secretAccessKey: 'any' },
});
const text = new TextDecoder();
const KEYS = 16;
let count = 0;

const say = (...words) => console.log(words.join('\t'));

function entry() {
    const number = count++;
    return { PartitionKey: `key-${number % KEYS}`, Data: new TextEncoder().encode(`${StreamName} sent ünïcode ${number}`) };
}

function saySent(record, { ShardId, SequenceNumber }) {
    say('sent', record.PartitionKey, text.decode(record.Data), ShardId, SequenceNumber);
}

async function putBatches(batches) {
    for (let i = 0; i < batches; i++) {
        const Records = Array.from({ length: 50 }, entry);
        const answer = await client.send(new PutRecordsCommand({ StreamName, Records }));
        if (answer.FailedRecordCount !== 0) throw new Error(`refused: ${answer.FailedRecordCount}`);
        Records.forEach((record, j) => saySent(record, answer.Records[j]));
    }
}

async function putSingles(singles) {
    for (let i = 0; i < singles; i++) {
        const record = entry();
        saySent(record, await client.send(new PutRecordCommand({ StreamName, ...record })));
    }
}

async function openShards() {
    const { Shards } = await client.send(new ListShardsCommand({ StreamName }));
    return Shards.filter((shard) => shard.SequenceNumberRange.EndingSequenceNumber === undefined);
}

const active = () => waitUntilStreamExists({ client, maxWaitTime: 60, minDelay: 1, maxDelay: 1 }, { StreamName });

function sayReceived(shard, records) {
    for (const each of records) {
        say('received', shard, each.SequenceNumber, each.PartitionKey, text.decode(each.Data));
    }
}

/** Reads a shard to its end, or to its tip if it is open; returns its children. */
async function read(ShardId) {
    let { ShardIterator } = await client.send(
        new GetShardIteratorCommand({ StreamName, ShardId, ShardIteratorType: 'TRIM_HORIZON' }),
    );
    for (;;) {
        const answer = await client.send(new GetRecordsCommand({ ShardIterator, Limit: 100 }));
        sayReceived(ShardId, answer.Records);
        ShardIterator = answer.NextShardIterator;
        if (!ShardIterator) return answer.ChildShards;
        // Only an answer without records is the tip: after the last records of a closed shard one more comes, with its children.
        if (answer.Records.length === 0 && answer.MillisBehindLatest === 0) return [];
    }
}

async function readAll() {
    const { Shards } = await client.send(new ListShardsCommand({ StreamName }));
    const next = Shards.filter((shard) => shard.ParentShardId === undefined).map((shard) => shard.ShardId);
    const done = new Set();
    const begun = new Set(next);
    while (next.length > 0) {
        const shard = next.shift();
        const children = await read(shard);
        done.add(shard);
        for (const child of children) {
            if (!begun.has(child.ShardId) && child.ParentShards.every((parent) => done.has(parent))) {
                begun.add(child.ShardId);
                next.push(child.ShardId);
            }
        }
    }
}

/** Subscribes to the first shard, which is closed, and hears it to its end. */
async function hear(ShardId) {
    const { StreamDescriptionSummary } = await client.send(new DescribeStreamSummaryCommand({ StreamName }));
    const { Consumer } = await client.send(
        new RegisterStreamConsumerCommand({ StreamARN: StreamDescriptionSummary.StreamARN, ConsumerName: 'ear' }),
    );
    for (;;) {
        const { ConsumerDescription } = await client.send(
            new DescribeStreamConsumerCommand({ ConsumerARN: Consumer.ConsumerARN }),
        );
        if (ConsumerDescription.ConsumerStatus === 'ACTIVE') break;
        await new Promise((later) => setTimeout(later, 500));
    }
    const { EventStream } = await client.send(
        new SubscribeToShardCommand({
            ConsumerARN: Consumer.ConsumerARN,
            ShardId,
            StartingPosition: { Type: 'TRIM_HORIZON' },
        }),
    );
    for await (const { SubscribeToShardEvent: event } of EventStream) {
        for (const each of event.Records) {
            say('heard', ShardId, each.SequenceNumber, each.PartitionKey, text.decode(each.Data));
        }
        if (event.ChildShards?.length > 0) break;
    }
}

async function refusals() {
    const asked = [
        new CreateStreamCommand({ StreamName, ShardCount: 1 }),
        new PutRecordCommand({ StreamName: 'nowhere', PartitionKey: 'k', Data: new Uint8Array(1) }),
        new PutRecordCommand({ StreamName, PartitionKey: 'k'.repeat(257), Data: new Uint8Array(1) }),
        new GetRecordsCommand({ ShardIterator: 'no iterator' }),
    ];
    for (const command of asked) {
        try {
            await client.send(command);
            say('refused', command.constructor.name, 'nothing');
        } catch (error) {
            say('refused', command.constructor.name, error.name, error.$metadata.httpStatusCode);
        }
    }
}

const [first, second] = await openShards();
const lowest = BigInt(first.HashKeyRange.StartingHashKey);
const middle = ((lowest + BigInt(first.HashKeyRange.EndingHashKey)) / 2n).toString();
await putBatches(3);
await client.send(
    new SplitShardCommand({ StreamName, ShardToSplit: first.ShardId, NewStartingHashKey: middle }),
);
await putSingles(10);
await active();
await putBatches(3);
const upper = (await openShards()).find((shard) => shard.HashKeyRange.StartingHashKey === middle);
await client.send(
    new MergeShardsCommand({ StreamName, ShardToMerge: upper.ShardId, AdjacentShardToMerge: second.ShardId }),
);
await putSingles(10);
await active();
await putBatches(3);
await readAll();
await hear(first.ShardId);
await refusals();
say('done');
