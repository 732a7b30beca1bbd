package dev.shardlab.wire.s3;

import dev.shardlab.model.Service;
import dev.shardlab.sink.s3.BucketStore;
import dev.shardlab.wire.sign.ObjectSignatures;
import dev.shardlab.wire.sign.ObjectSignatures.Judgement;
import dev.shardlab.wire.sign.SignatureRefusal;
import dev.shardlab.wire.sign.SignedParts;
import java.io.IOException;

/** Objects for clients: hears what a head asks, and says whether its body may come. Any thread. */
public final class S3Service {

    private final ObjectSignatures signatures;
    private final BucketCalls buckets;
    private final ListCalls lists;
    private final ObjectCalls objects;
    private final UploadCalls uploads;

    /** @param service in whose name is answered */
    public S3Service(BucketStore store, ObjectSignatures signatures, Service service) {
        this.signatures = signatures;
        this.buckets = new BucketCalls(store, service);
        this.lists = new ListCalls(store, service);
        this.objects = new ObjectCalls(store);
        this.uploads = new UploadCalls(store);
    }

    /** What comes of a head. */
    public sealed interface Beginning {

        /** The body need not come. */
        record Refused(S3Answer answer) implements Beginning {}

        /** The body may come. */
        record Heard(Conversation conversation) implements Beginning {}
    }

    /** Whether a request is meant for objects: by its signature, or, without any, since it can mean nothing else. */
    public static boolean isMeant(SignedParts head) {
        if (head.firstHeader("authorization") != null || head.firstHeader("x-amz-target") != null) {
            return ObjectSignatures.areMeant(head);
        }
        boolean namesSomething = head.rawPath().length() > 1 && head.rawQuery() == null;
        return ObjectSignatures.areMeant(head)
                || (namesSomething
                        && switch (head.method()) {
                            case "GET", "HEAD", "PUT", "DELETE" -> true;
                            default -> false;
                        });
    }

    /** Hears the head of a request. */
    public Beginning begin(SignedParts head, S3Visit visit) {
        try {
            return new Beginning.Heard(hear(head, visit));
        } catch (S3Refusal e) {
            return refused(e, head, visit);
        } catch (IOException e) {
            return refused(Refusals.of(e), head, visit);
        }
    }

    private static Beginning refused(S3Refusal refusal, SignedParts head, S3Visit visit) {
        return new Beginning.Refused(Refusals.answer(refusal, visit, head.method(), head.rawPath()));
    }

    private Conversation hear(SignedParts head, S3Visit visit) throws S3Refusal, IOException {
        Judgement.Good good =
                switch (signatures.judge(head)) {
                    case Judgement.Refused(SignatureRefusal why) -> throw refusal(why);
                    case Judgement.Good judged -> judged;
                };
        boolean mayHaveBody = head.method().equals("PUT") || head.method().equals("POST");
        if (mayHaveBody && !visit.isFromHere() && BodyIn.isUnsigned(good.payload())) {
            throw S3Error.ACCESS_DENIED.saying(
                    "From other machines a body must be signed: set the client to sign payloads.");
        }
        S3Request request = S3Request.of(head, visit);
        CallStep step = step(Routes.of(request), request);
        try {
            return new Conversation(request, new BodyIn(request, good.payload(), good.chunks(), step), step);
        } catch (S3Refusal e) {
            step.close();
            throw e;
        }
    }

    private static S3Refusal refusal(SignatureRefusal why) {
        return switch (why.error()) {
            case MISSING_AUTHENTICATION_TOKEN -> S3Error.ACCESS_DENIED.refusal();
            case INCOMPLETE_SIGNATURE -> S3Error.AUTHORIZATION_HEADER_MALFORMED.saying(why.message());
            case UNRECOGNIZED_CLIENT -> S3Error.INVALID_ACCESS_KEY_ID.refusal();
            default -> S3Error.SIGNATURE_DOES_NOT_MATCH.saying(why.message());
        };
    }

    private CallStep step(S3Action action, S3Request request) throws S3Refusal, IOException {
        return switch (action) {
            case PUT_OBJECT -> objects.put(request);
            case UPLOAD_PART -> uploads.part(request);
            case LIST_BUCKETS -> new CollectedStep(request, _ -> buckets.list(request));
            case CREATE_BUCKET -> new CollectedStep(request, body -> buckets.create(request, body));
            case HEAD_BUCKET -> new CollectedStep(request, _ -> buckets.head(request));
            case DELETE_BUCKET -> new CollectedStep(request, _ -> buckets.delete(request));
            case GET_BUCKET_LOCATION -> new CollectedStep(request, _ -> buckets.location(request));
            case LIST_OBJECTS -> new CollectedStep(request, _ -> lists.first(request));
            case LIST_OBJECTS_V2 -> new CollectedStep(request, _ -> lists.second(request));
            case GET_OBJECT -> new CollectedStep(request, _ -> objects.get(request));
            case HEAD_OBJECT -> new CollectedStep(request, _ -> objects.head(request));
            case DELETE_OBJECT -> new CollectedStep(request, _ -> objects.delete(request));
            case DELETE_OBJECTS -> new CollectedStep(request, body -> objects.deleteMany(request, body));
            case COPY_OBJECT -> new CollectedStep(request, _ -> objects.copy(request));
            case CREATE_MULTIPART_UPLOAD -> new CollectedStep(request, _ -> uploads.begin(request));
            case UPLOAD_PART_COPY -> new CollectedStep(request, _ -> uploads.copyPart(request));
            case COMPLETE_MULTIPART_UPLOAD -> new CollectedStep(request, body -> uploads.complete(request, body));
            case ABORT_MULTIPART_UPLOAD -> new CollectedStep(request, _ -> uploads.abort(request));
            case LIST_PARTS -> new CollectedStep(request, _ -> uploads.parts(request));
            case LIST_MULTIPART_UPLOADS -> new CollectedStep(request, _ -> uploads.list(request));
        };
    }
}
