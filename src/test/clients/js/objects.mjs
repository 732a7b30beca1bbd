// What one user of the AWS SDK for JavaScript does with objects; nothing of the client is set but where to go, and that buckets stand in
// the path. The client sums what it sends and compares the sums of what it receives. Says what came of it, a line each, words separated
// by tabs.
//
//     node objects.mjs ENDPOINT
import {
    CompleteMultipartUploadCommand,
    CopyObjectCommand,
    CreateBucketCommand,
    CreateMultipartUploadCommand,
    DeleteBucketCommand,
    DeleteObjectsCommand,
    GetObjectCommand,
    HeadObjectCommand,
    ListObjectsV2Command,
    PutBucketTaggingCommand,
    PutObjectCommand,
    S3Client,
    UploadPartCommand,
} from '@aws-sdk/client-s3';

const [endpoint] = process.argv.slice(2);
const client = new S3Client({
    endpoint,
    region: 'us-east-1',
    forcePathStyle: true,
    credentials: { accessKeyId: 'any', secretAccessKey: 'any' },
});
const Bucket = 'logs';

const say = (...words) => console.log(words.join('\t'));

const text = async (input) => (await client.send(new GetObjectCommand({ Bucket, ...input }))).Body.transformToString();

async function objects() {
    await client.send(new CreateBucketCommand({ Bucket }));
    for (const ChecksumAlgorithm of ['CRC32', 'CRC32C', 'SHA1', 'SHA256', 'CRC64NVME']) {
        const Key = `sums/${ChecksumAlgorithm}`;
        await client.send(new PutObjectCommand({ Bucket, Key, Body: 'ünïcode <&> 😀', ChecksumAlgorithm, Metadata: { by: 'me' } }));
    }
    say('text', await text({ Key: 'sums/CRC32' }), await text({ Key: 'sums/CRC64NVME', Range: 'bytes=10-12' }));
    const head = await client.send(new HeadObjectCommand({ Bucket, Key: 'sums/SHA1' }));
    say('head', head.ContentLength, head.ContentType, head.Metadata.by, head.ETag);
    const { Contents } = await client.send(new ListObjectsV2Command({ Bucket, Prefix: 'sums/', MaxKeys: 2 }));
    say('listed', Contents.map((each) => `${each.Key} ${each.Size}`).join(' '));
}

async function parts() {
    const Key = 'big';
    const { UploadId } = await client.send(new CreateMultipartUploadCommand({ Bucket, Key, ChecksumAlgorithm: 'CRC32' }));
    const Parts = [];
    for (const [PartNumber, length] of [[1, 5 << 20], [2, 1000]]) {
        const sent = await client.send(
            new UploadPartCommand({ Bucket, Key, UploadId, PartNumber, Body: Buffer.alloc(length, PartNumber), ChecksumAlgorithm: 'CRC32' }),
        );
        Parts.push({ PartNumber, ETag: sent.ETag, ChecksumCRC32: sent.ChecksumCRC32 });
    }
    const { ETag, ChecksumCRC32 } = await client.send(
        new CompleteMultipartUploadCommand({ Bucket, Key, UploadId, MultipartUpload: { Parts } }),
    );
    say('parts', ETag.slice(-3), ChecksumCRC32.slice(-2));
    await client.send(new CopyObjectCommand({ Bucket, Key: 'copy', CopySource: `${Bucket}/${Key}` }));
    say('copy', (await client.send(new HeadObjectCommand({ Bucket, Key: 'copy' }))).ContentLength);
}

async function end() {
    const { Contents } = await client.send(new ListObjectsV2Command({ Bucket }));
    const { Deleted } = await client.send(
        new DeleteObjectsCommand({ Bucket, Delete: { Objects: Contents.map(({ Key }) => ({ Key })) } }),
    );
    say('deleted', Deleted.length);
}

async function refusals() {
    const asked = [
        new GetObjectCommand({ Bucket, Key: 'none' }),
        new ListObjectsV2Command({ Bucket: 'nowhere' }),
        new PutObjectCommand({ Bucket, Key: 'k', Body: 'x', ChecksumCRC32: 'AAAAAA==' }),
        new PutBucketTaggingCommand({ Bucket, Tagging: { TagSet: [] } }),
    ];
    for (const command of asked) {
        try {
            await client.send(command);
            say('refused', command.constructor.name, 'nothing');
        } catch (error) {
            say('refused', command.constructor.name, error.name, error.$metadata.httpStatusCode);
        }
    }
    await client.send(new DeleteBucketCommand({ Bucket }));
}

await objects();
await parts();
await end();
await refusals();
say('done');
