package dev.shardlab.wire.s3;

import dev.shardlab.sink.s3.BucketStore;
import dev.shardlab.sink.s3.ObjectDraft;
import dev.shardlab.sink.s3.ObjectMetadata;
import dev.shardlab.sink.s3.ObjectMetadata.Checksum;
import dev.shardlab.sink.s3.OpenObject;
import dev.shardlab.sink.s3.PutCondition;
import dev.shardlab.sink.s3.StoredObject;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** What is asked of objects. */
final class ObjectCalls {

    private static final int MOST_DELETED = 1_000;
    private static final int OK = 200;
    private static final int PARTIAL = 206;
    private static final int NO_CONTENT = 204;

    private final BucketStore store;

    ObjectCalls(BucketStore store) {
        this.store = store;
    }

    CallStep put(S3Request request) throws S3Refusal, IOException {
        ObjectMetadata metadata = ObjectHeaders.read(request);
        Integrity integrity = Integrity.of(request);
        PutCondition condition = ObjectConditions.forPut(request);
        store.requireBucket(request.bucket());
        return new DraftStep(integrity, store.draft(integrity.summed()), (draft, checksum) -> {
            StoredObject put =
                    store.put(draft, request.bucket(), request.key(), metadata.withChecksum(checksum), condition);
            Map<String, String> headers = ObjectHeaders.ofChecksum(checksum);
            headers.put("etag", ObjectHeaders.quoted(put.etag()));
            return new S3Answer(OK, headers, new S3Answer.Body.None());
        });
    }

    S3Answer get(S3Request request) throws S3Refusal, IOException {
        OpenObject open = store.open(request.bucket(), request.key());
        try {
            StoredObject object = open.object();
            ObjectConditions.requireForRead(request, object);
            ByteRange range = ByteRange.read(request.header("range"), object.bytes());
            Map<String, String> headers = ObjectHeaders.of(object, request, range == null && wantsChecksum(request));
            if (range == null) {
                return new S3Answer(OK, headers, new S3Answer.Body.Some(open, 0, object.bytes()));
            }
            headers.put("content-range", range.contentRange(object.bytes()));
            return new S3Answer(PARTIAL, headers, new S3Answer.Body.Some(open, range.first(), range.length()));
        } catch (S3Refusal | RuntimeException e) {
            open.close();
            throw e;
        }
    }

    S3Answer head(S3Request request) throws S3Refusal, IOException {
        StoredObject object = store.head(request.bucket(), request.key());
        ObjectConditions.requireForRead(request, object);
        ByteRange range = ByteRange.read(request.header("range"), object.bytes());
        Map<String, String> headers = ObjectHeaders.of(object, request, range == null && wantsChecksum(request));
        if (range == null) {
            return new S3Answer(OK, headers, new S3Answer.Body.Withheld(object.bytes()));
        }
        headers.put("content-range", range.contentRange(object.bytes()));
        return new S3Answer(PARTIAL, headers, new S3Answer.Body.Withheld(range.length()));
    }

    private static boolean wantsChecksum(S3Request request) {
        return "ENABLED".equalsIgnoreCase(request.header("x-amz-checksum-mode"));
    }

    /** Also of what is not there. */
    S3Answer delete(S3Request request) throws S3Refusal, IOException {
        store.delete(request.bucket(), request.key());
        return S3Answer.nothing(NO_CONTENT);
    }

    S3Answer deleteMany(S3Request request, byte[] body) throws S3Refusal, IOException {
        XmlElement asked = XmlElement.read(body, "Delete");
        List<XmlElement> objects = asked.all("Object");
        if (objects.isEmpty() || objects.size() > MOST_DELETED) {
            throw S3Error.MALFORMED_XML.refusal();
        }
        store.requireBucket(request.bucket());
        boolean isQuiet = "true".equals(asked.text("Quiet"));
        XmlText xml = XmlText.of("DeleteResult");
        for (XmlElement object : objects) {
            String key = object.text("Key");
            if (key == null) {
                throw S3Error.MALFORMED_XML.refusal();
            }
            deleteOne(request, key, object, isQuiet, xml);
        }
        return S3Answer.xml(xml);
    }

    private void deleteOne(S3Request request, String key, XmlElement object, boolean isQuiet, XmlText xml)
            throws S3Refusal {
        try {
            if (object.text("VersionId") != null || object.text("ETag") != null) {
                throw S3Error.NOT_IMPLEMENTED.refusal();
            }
            store.delete(request.bucket(), S3Request.key(key));
            if (!isQuiet) {
                xml.begin("Deleted").add("Key", key).end();
            }
        } catch (S3Refusal e) {
            refused(key, e, xml);
        } catch (IOException e) {
            refused(key, Refusals.of(e), xml);
        }
    }

    private static void refused(String key, S3Refusal refusal, XmlText xml) {
        xml.begin("Error")
                .add("Key", key)
                .add("Code", refusal.error().code())
                .add("Message", refusal.sentence())
                .end();
    }

    S3Answer copy(S3Request request) throws S3Refusal, IOException {
        S3Request.Source source = source(request);
        boolean isReplaced = "REPLACE".equalsIgnoreCase(request.header("x-amz-metadata-directive"));
        boolean isItself =
                source.bucket().equals(request.bucket()) && source.key().equals(request.key());
        if (isItself && !isReplaced) {
            throw S3Error.INVALID_REQUEST.saying(
                    "This copy request is illegal because it is trying to copy an object to itself without changing the"
                            + " object's metadata, storage class, website redirect location or encryption attributes.");
        }
        ObjectMetadata replaced = ObjectHeaders.read(request);
        Integrity integrity = Integrity.of(request);
        PutCondition condition = ObjectConditions.forPut(request);
        store.requireBucket(request.bucket());
        try (OpenObject open = store.open(source.bucket(), source.key());
                ObjectDraft draft = store.draft(integrity.summed())) {
            ObjectConditions.requireForCopy(request, open.object());
            Copying.copy(open, 0, open.object().bytes(), draft);
            Checksum checksum = integrity.check(draft.md5(), draft::sum, Map.of());
            Checksum before = open.object().metadata().checksum();
            Checksum kept = checksum != null || before == null || before.isComposite() ? checksum : before;
            ObjectMetadata metadata = isReplaced ? replaced : open.object().metadata();
            StoredObject put =
                    store.put(draft, request.bucket(), request.key(), metadata.withChecksum(kept), condition);
            return S3Answer.xml(Copying.result("CopyObjectResult", put.lastModified(), put.etag(), kept));
        }
    }

    static S3Request.Source source(S3Request request) throws S3Refusal {
        String header = request.header("x-amz-copy-source");
        return S3Request.Source.read(header == null ? "" : header);
    }
}
