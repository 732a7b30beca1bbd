package dev.shardlab.wire.s3;

import dev.shardlab.sink.s3.StoreRefusal;
import java.io.IOException;
import java.util.Map;

/** Refusals as answers. */
final class Refusals {

    private Refusals() {}

    /** What a store says, as the service says it. */
    static S3Refusal of(IOException fault) {
        if (!(fault instanceof StoreRefusal store)) {
            return S3Error.INTERNAL_ERROR.saying("The store could not be read or written: "
                    + fault.getClass().getSimpleName());
        }
        String sentence = String.valueOf(store.getMessage());
        return switch (store.reason()) {
            case NO_SUCH_BUCKET -> S3Error.NO_SUCH_BUCKET.refusal();
            case BUCKET_EXISTS -> S3Error.BUCKET_ALREADY_OWNED_BY_YOU.refusal();
            case BUCKET_NOT_EMPTY -> S3Error.BUCKET_NOT_EMPTY.refusal();
            case TOO_MANY_BUCKETS -> S3Error.TOO_MANY_BUCKETS.refusal();
            case NO_SUCH_KEY -> S3Error.NO_SUCH_KEY.refusal();
            case NO_SUCH_UPLOAD -> S3Error.NO_SUCH_UPLOAD.refusal();
            case NO_SUCH_PART -> S3Error.INVALID_PART.refusal();
            case PARTS_OUT_OF_ORDER -> S3Error.INVALID_PART_ORDER.refusal();
            case PART_TOO_SMALL -> S3Error.ENTITY_TOO_SMALL.refusal();
            case TOO_MANY_PARTS -> S3Error.INVALID_ARGUMENT.saying(sentence);
            case CONDITION_NOT_MET -> S3Error.PRECONDITION_FAILED.refusal();
            case STORE_FULL, DISK_FULL -> S3Error.INSUFFICIENT_STORAGE.saying(sentence);
            case IN_THE_WAY -> S3Error.ACCESS_DENIED.saying(sentence);
        };
    }

    /** The answer to a request, whose method matters: to a HEAD nothing is said but the status. */
    static S3Answer answer(S3Refusal refusal, S3Visit visit, String method, String resource) {
        int status = refusal.error().status();
        if (method.equals("HEAD") || refusal.error() == S3Error.NOT_MODIFIED) {
            return S3Answer.nothing(status);
        }
        XmlText xml = XmlText.ofError().add("Code", refusal.error().code()).add("Message", refusal.sentence());
        refusal.details().forEach(xml::add);
        xml.add("Resource", resource).add("RequestId", visit.requestId()).add("HostId", visit.hostId());
        return new S3Answer(status, Map.of(), new S3Answer.Body.Xml(xml.bytes()));
    }
}
