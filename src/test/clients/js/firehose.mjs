// What one user of the AWS SDK for JavaScript does with delivery streams; nothing of the client is set but where to go. Says what came
// of it, a line each, words separated by tabs.
//
//     node firehose.mjs ENDPOINT
import {
    CreateDeliveryStreamCommand,
    DeleteDeliveryStreamCommand,
    DescribeDeliveryStreamCommand,
    FirehoseClient,
    ListDeliveryStreamsCommand,
    ListTagsForDeliveryStreamCommand,
    PutRecordBatchCommand,
    PutRecordCommand,
    StartDeliveryStreamEncryptionCommand,
    TagDeliveryStreamCommand,
    UpdateDestinationCommand,
} from '@aws-sdk/client-firehose';

const [endpoint] = process.argv.slice(2);
const client = new FirehoseClient({
    endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'any', secretAccessKey: 'any' },
});

const say = (...words) => console.log(words.join('\t'));
const DeliveryStreamName = 'logs';
const bytes = (text) => new TextEncoder().encode(text);

async function describe() {
    const { DeliveryStreamDescription } = await client.send(new DescribeDeliveryStreamCommand({ DeliveryStreamName }));
    return DeliveryStreamDescription;
}

async function make() {
    const { DeliveryStreamARN } = await client.send(
        new CreateDeliveryStreamCommand({
            DeliveryStreamName,
            ExtendedS3DestinationConfiguration: {
                RoleARN: 'arn:aws:iam::000000000000:role/delivers',
                BucketARN: 'arn:aws:s3:::lake',
                BufferingHints: { SizeInMBs: 1, IntervalInSeconds: 0 },
            },
        }),
    );
    say('made', DeliveryStreamARN);
    while ((await describe()).DeliveryStreamStatus !== 'ACTIVE');
}

async function put() {
    const Records = ['a', 'ü', '😀'].map((text) => ({ Data: bytes(text) }));
    const { FailedPutCount, RequestResponses } = await client.send(new PutRecordBatchCommand({ DeliveryStreamName, Records }));
    const { RecordId, Encrypted } = await client.send(
        new PutRecordCommand({ DeliveryStreamName, Record: { Data: bytes('alone') } }),
    );
    const ids = new Set([...RequestResponses.map((response) => response.RecordId), RecordId]);
    say('put', FailedPutCount, ids.size, Encrypted);
}

async function change() {
    const { VersionId, Destinations } = await describe();
    await client.send(
        new UpdateDestinationCommand({
            DeliveryStreamName,
            CurrentDeliveryStreamVersionId: VersionId,
            DestinationId: Destinations[0].DestinationId,
            ExtendedS3DestinationUpdate: { CompressionFormat: 'GZIP' },
        }),
    );
    await client.send(new StartDeliveryStreamEncryptionCommand({ DeliveryStreamName }));
    await client.send(new TagDeliveryStreamCommand({ DeliveryStreamName, Tags: [{ Key: 'team', Value: 'web' }] }));
    const after = await describe();
    const { Tags } = await client.send(new ListTagsForDeliveryStreamCommand({ DeliveryStreamName }));
    say(
        'changed',
        after.VersionId,
        after.Destinations[0].ExtendedS3DestinationDescription.CompressionFormat,
        after.DeliveryStreamEncryptionConfiguration.Status,
        after.CreateTimestamp < after.LastUpdateTimestamp,
        Tags.map((tag) => `${tag.Key}=${tag.Value}`).join(' '),
    );
}

async function refused(command) {
    try {
        await client.send(command);
        say('taken', command.constructor.name);
    } catch (e) {
        say('refused', command.constructor.name, e.name, e.$metadata.httpStatusCode);
    }
}

await make();
await put();
await change();
await refused(new PutRecordCommand({ DeliveryStreamName: 'nowhere', Record: { Data: bytes('x') } }));
await refused(new CreateDeliveryStreamCommand({ DeliveryStreamName: 'empty' }));
await refused(new DescribeDeliveryStreamCommand({ DeliveryStreamName: 'a b' }));
await client.send(new DeleteDeliveryStreamCommand({ DeliveryStreamName }));
while ((await client.send(new ListDeliveryStreamsCommand({}))).DeliveryStreamNames.length > 0);
say('gone');
say('done');
