package dev.shardlab.wire.s3;

import dev.shardlab.model.Service;
import dev.shardlab.sink.s3.Bucket;
import dev.shardlab.sink.s3.BucketStore;
import java.io.IOException;
import java.util.Map;

/** What is asked of buckets themselves. */
final class BucketCalls {

    private static final String US_EAST_1 = "us-east-1";

    private final BucketStore store;
    private final Service service;

    BucketCalls(BucketStore store, Service service) {
        this.store = store;
        this.service = service;
    }

    S3Answer list(S3Request request) throws IOException {
        String prefix = request.parameter("prefix", "");
        XmlText xml = XmlText.of("ListAllMyBucketsResult");
        xml.begin("Owner").add("ID", service.account()).end().begin("Buckets");
        for (Bucket bucket : store.buckets()) {
            if (bucket.name().value().startsWith(prefix)) {
                xml.begin("Bucket")
                        .add("Name", bucket.name().value())
                        .add("CreationDate", Times.inXml(bucket.created()))
                        .end();
            }
        }
        xml.end();
        if (!prefix.isEmpty()) {
            xml.add("Prefix", prefix);
        }
        return S3Answer.xml(xml);
    }

    S3Answer create(S3Request request, byte[] body) throws S3Refusal, IOException {
        if (body.length > 0) {
            XmlElement.read(body, "CreateBucketConfiguration"); // where it lies is known: here
        }
        store.createBucket(request.bucket());
        return S3Answer.nothing(200).with("location", "/" + request.bucket());
    }

    S3Answer head(S3Request request) throws S3Refusal, IOException {
        store.requireBucket(request.bucket());
        return new S3Answer(200, Map.of("x-amz-bucket-region", service.region()), new S3Answer.Body.None());
    }

    S3Answer delete(S3Request request) throws S3Refusal, IOException {
        store.deleteBucket(request.bucket());
        return S3Answer.nothing(204);
    }

    /** The oldest region has no name there. */
    S3Answer location(S3Request request) throws S3Refusal, IOException {
        store.requireBucket(request.bucket());
        String region = service.region();
        return S3Answer.xml(XmlText.of("LocationConstraint").say(region.equals(US_EAST_1) ? "" : region));
    }
}
