// What one user of the AWS SDK for JavaScript does with queues; nothing of the client is set but where to go. The client checks the
// sums of all that it sends and receives. Says what came of it, a line each, words separated by tabs.
//
//     node queues.mjs ENDPOINT
import {
    CreateQueueCommand,
    DeleteMessageBatchCommand,
    DeleteMessageCommand,
    GetQueueUrlCommand,
    ReceiveMessageCommand,
    SQSClient,
    SendMessageBatchCommand,
    SendMessageCommand,
} from '@aws-sdk/client-sqs';

const [endpoint] = process.argv.slice(2);
const client = new SQSClient({
    endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'any', secretAccessKey: 'any' },
});

const say = (...words) => console.log(words.join('\t'));

const { QueueUrl } = await client.send(new CreateQueueCommand({ QueueName: 'jobs' }));

async function receive(MaxNumberOfMessages, WaitTimeSeconds) {
    const { Messages = [] } = await client.send(
        new ReceiveMessageCommand({
            QueueUrl,
            MaxNumberOfMessages,
            WaitTimeSeconds,
            MessageAttributeNames: ['All'],
            MessageSystemAttributeNames: ['All'],
        }),
    );
    return Messages;
}

async function one() {
    await client.send(
        new SendMessageCommand({
            QueueUrl,
            MessageBody: 'ünïcode <&> 😀',
            MessageAttributes: {
                count: { DataType: 'Number', StringValue: '7' },
                raw: { DataType: 'Binary', BinaryValue: new Uint8Array([0, 1, 255]) },
            },
        }),
    );
    const [message] = await receive(1, 20);
    say('received', message.Body, message.MessageAttributes.count.StringValue, message.MessageAttributes.raw.BinaryValue.join(' '));
    say('count', message.Attributes.ApproximateReceiveCount);
    await client.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle: message.ReceiptHandle }));
}

async function many() {
    const Entries = ['a', 'b', 'c'].map((Id) => ({ Id, MessageBody: `body ${Id}`, DelaySeconds: Id === 'b' ? 901 : 0 }));
    const { Successful, Failed } = await client.send(new SendMessageBatchCommand({ QueueUrl, Entries }));
    say('sent', Successful.map((entry) => entry.Id).join(' '), Failed.map((entry) => `${entry.Id} ${entry.Code}`).join(' '));
    for (let left = 2; left > 0; ) {
        const messages = await receive(10, 20);
        left -= messages.length;
        await client.send(
            new DeleteMessageBatchCommand({
                QueueUrl,
                Entries: messages.map((message, i) => ({ Id: `${i}`, ReceiptHandle: message.ReceiptHandle })),
            }),
        );
    }
    say('left', (await receive(10, 1)).length);
}

async function refusals() {
    const asked = [
        new GetQueueUrlCommand({ QueueName: 'nowhere' }),
        new DeleteMessageCommand({ QueueUrl, ReceiptHandle: 'no handle' }),
        new SendMessageCommand({ QueueUrl, MessageBody: 'm', DelaySeconds: 901 }),
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

await one();
await many();
await refusals();
say('done');
