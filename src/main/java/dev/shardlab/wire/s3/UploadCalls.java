package dev.shardlab.wire.s3;

import dev.shardlab.model.s3.ObjectKey;
import dev.shardlab.sink.s3.BucketStore;
import dev.shardlab.sink.s3.ChecksumAlgorithm;
import dev.shardlab.sink.s3.ListQuery;
import dev.shardlab.sink.s3.ObjectDraft;
import dev.shardlab.sink.s3.ObjectMetadata;
import dev.shardlab.sink.s3.ObjectMetadata.Checksum;
import dev.shardlab.sink.s3.OpenObject;
import dev.shardlab.sink.s3.PutCondition;
import dev.shardlab.sink.s3.StoredObject;
import dev.shardlab.sink.s3.StoredPart;
import dev.shardlab.sink.s3.Upload;
import dev.shardlab.sink.s3.Uploads;
import dev.shardlab.sink.s3.Uploads.NamedPart;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Objects that come in parts. */
final class UploadCalls {

    private static final String ID = "uploadId";
    private static final String NUMBER = "partNumber";

    private final BucketStore store;
    private final Uploads uploads;

    UploadCalls(BucketStore store) {
        this.store = store;
        this.uploads = store.uploads();
    }

    S3Answer begin(S3Request request) throws S3Refusal, IOException {
        ObjectMetadata metadata = ObjectHeaders.read(request);
        ChecksumAlgorithm algorithm = Integrity.named(request.header("x-amz-checksum-algorithm"));
        String type = request.header("x-amz-checksum-type");
        boolean isWhole = algorithm == ChecksumAlgorithm.CRC64NVME || "FULL_OBJECT".equals(type);
        Upload upload =
                store.beginUpload(new Upload.Beginning(request.bucket(), request.key(), metadata, algorithm, isWhole));
        S3Answer answer = S3Answer.xml(XmlText.of("InitiateMultipartUploadResult")
                .add("Bucket", request.bucket().value())
                .add("Key", request.key().value())
                .add("UploadId", upload.id()));
        return algorithm == null
                ? answer
                : answer.with("x-amz-checksum-algorithm", algorithm.name())
                        .with("x-amz-checksum-type", isWhole ? "FULL_OBJECT" : "COMPOSITE");
    }

    /** The upload that is named, if it is of this object. */
    private Upload upload(S3Request request) throws S3Refusal, IOException {
        Upload upload = uploads.upload(request.parameter(ID, ""));
        if (!upload.bucket().equals(request.bucket()) || !upload.key().equals(request.key())) {
            throw S3Error.NO_SUCH_UPLOAD.refusal();
        }
        return upload;
    }

    private static int number(S3Request request) throws S3Refusal {
        long number = ClientNumbers.read(request.parameter(NUMBER, ""));
        if (number < 1 || number > StoredPart.MOST_NUMBER) {
            throw S3Error.INVALID_ARGUMENT
                    .saying("Part number must be an integer between 1 and 10000, inclusive")
                    .with("ArgumentName", NUMBER)
                    .with("ArgumentValue", request.parameter(NUMBER, ""));
        }
        return (int) number;
    }

    CallStep part(S3Request request) throws S3Refusal, IOException {
        int number = number(request);
        Upload upload = upload(request);
        Integrity integrity = Integrity.of(request);
        return new DraftStep(integrity, store.draft(summed(integrity, upload)), (draft, checksum) -> {
            StoredPart part = uploads.keep(upload.id(), number, draft, kept(upload, draft, checksum));
            Map<String, String> headers = ObjectHeaders.ofChecksum(part.checksum());
            headers.remove("x-amz-checksum-type");
            headers.put("etag", ObjectHeaders.quoted(part.etag()));
            return new S3Answer(200, headers, new S3Answer.Body.None());
        });
    }

    private static Set<ChecksumAlgorithm> summed(Integrity integrity, Upload upload) {
        Set<ChecksumAlgorithm> summed = new HashSet<>(integrity.summed());
        ChecksumAlgorithm algorithm = upload.algorithm();
        if (algorithm != null) {
            summed.add(algorithm);
        }
        return summed;
    }

    /** The sum in which the upload is summed, or else the one that came. */
    private static @Nullable Checksum kept(Upload upload, ObjectDraft draft, @Nullable Checksum came)
            throws IOException {
        ChecksumAlgorithm algorithm = upload.algorithm();
        return algorithm == null ? came : new Checksum(algorithm, draft.sum(algorithm));
    }

    S3Answer copyPart(S3Request request) throws S3Refusal, IOException {
        int number = number(request);
        Upload upload = upload(request);
        S3Request.Source source = ObjectCalls.source(request);
        Integrity none = Integrity.of(request);
        try (OpenObject open = store.open(source.bucket(), source.key());
                ObjectDraft draft = store.draft(summed(none, upload))) {
            ObjectConditions.requireForCopy(request, open.object());
            ByteRange range = ByteRange.read(
                    request.header("x-amz-copy-source-range"), open.object().bytes());
            long length = range == null ? open.object().bytes() : range.length();
            Copying.copy(open, range == null ? 0 : range.first(), length, draft);
            StoredPart part = uploads.keep(upload.id(), number, draft, kept(upload, draft, null));
            return S3Answer.xml(Copying.result("CopyPartResult", part.lastModified(), part.etag(), part.checksum()));
        }
    }

    S3Answer complete(S3Request request, byte[] body) throws S3Refusal, IOException {
        Upload upload = upload(request);
        List<NamedPart> parts = new ArrayList<>();
        for (XmlElement part : XmlElement.read(body, "CompleteMultipartUpload").all("Part")) {
            String number = part.text("PartNumber");
            String etag = part.text("ETag");
            long read = number == null ? -1 : ClientNumbers.read(number.strip());
            if (etag == null || read < 1 || read > StoredPart.MOST_NUMBER) {
                throw S3Error.MALFORMED_XML.refusal();
            }
            parts.add(new NamedPart((int) read, ObjectConditions.unquoted(etag)));
        }
        if (parts.isEmpty()) {
            throw S3Error.MALFORMED_XML.refusal();
        }
        PutCondition condition = ObjectConditions.forPut(request);
        StoredObject object = store.complete(upload.id(), parts, condition);
        XmlText xml = XmlText.of("CompleteMultipartUploadResult")
                .add(
                        "Location",
                        request.visit().address() + "/" + upload.bucket() + "/"
                                + Escapes.write(upload.key().value()))
                .add("Bucket", upload.bucket().value())
                .add("Key", upload.key().value())
                .add("ETag", ObjectHeaders.quoted(object.etag()));
        Checksum checksum = object.metadata().checksum();
        if (checksum != null) {
            xml.add(checksum.algorithm().element(), checksum.value()).add("ChecksumType", ObjectHeaders.type(checksum));
        }
        return S3Answer.xml(xml);
    }

    S3Answer abort(S3Request request) throws S3Refusal, IOException {
        uploads.end(upload(request).id());
        return S3Answer.nothing(204);
    }

    S3Answer parts(S3Request request) throws S3Refusal, IOException {
        Upload upload = upload(request);
        int most = request.number("max-parts", ListQuery.MOST, ListQuery.MOST);
        int after = request.number("part-number-marker", 0, Integer.MAX_VALUE);
        List<StoredPart> behind = uploads.parts(upload.id()).stream()
                .filter(part -> part.number() > after)
                .toList();
        List<StoredPart> listed = behind.subList(0, Math.min(most, behind.size()));
        XmlText xml = XmlText.of("ListPartsResult")
                .add("Bucket", upload.bucket().value())
                .add("Key", upload.key().value())
                .add("UploadId", upload.id())
                .add("PartNumberMarker", after)
                .add(
                        "NextPartNumberMarker",
                        listed.isEmpty() ? after : listed.getLast().number())
                .add("MaxParts", most)
                .add("IsTruncated", Boolean.toString(listed.size() < behind.size()));
        for (StoredPart part : listed) {
            xml.begin("Part")
                    .add("PartNumber", part.number())
                    .add("LastModified", Times.inXml(part.lastModified()))
                    .add("ETag", ObjectHeaders.quoted(part.etag()))
                    .add("Size", part.bytes());
            Checksum checksum = part.checksum();
            if (checksum != null) {
                xml.add(checksum.algorithm().element(), checksum.value());
            }
            xml.end();
        }
        return S3Answer.xml(xml.add("StorageClass", "STANDARD"));
    }

    S3Answer list(S3Request request) throws S3Refusal, IOException {
        store.requireBucket(request.bucket());
        int most = request.number("max-uploads", ListQuery.MOST, ListQuery.MOST);
        String prefix = request.parameter("prefix", "");
        String after = request.parameter("key-marker", "");
        List<Upload> behind = uploads.of(request.bucket()).stream()
                .filter(upload -> upload.key().value().startsWith(prefix))
                .filter(upload -> after.isEmpty()
                        || !ObjectKey.isValid(after)
                        || upload.key().compareTo(new ObjectKey(after)) > 0)
                .toList();
        List<Upload> listed = behind.subList(0, Math.min(most, behind.size()));
        XmlText xml = XmlText.of("ListMultipartUploadsResult")
                .add("Bucket", request.bucket().value())
                .add("KeyMarker", after)
                .add("MaxUploads", most)
                .add("IsTruncated", Boolean.toString(listed.size() < behind.size()));
        for (Upload upload : listed) {
            xml.begin("Upload")
                    .add("Key", upload.key().value())
                    .add("UploadId", upload.id())
                    .add("StorageClass", "STANDARD")
                    .add("Initiated", Times.inXml(upload.initiated()))
                    .end();
        }
        return S3Answer.xml(xml);
    }
}
