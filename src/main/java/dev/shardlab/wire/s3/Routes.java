package dev.shardlab.wire.s3;

import java.util.Set;

/** Which action a request means: by its method, by what it names, and by the parameters that name a part of a bucket or object. */
final class Routes {

    /** Parts of buckets and objects that there are not here. */
    static final Set<String> NOT_SERVED = Set.of(
            "accelerate",
            "acl",
            "analytics",
            "attributes",
            "cors",
            "encryption",
            "intelligent-tiering",
            "inventory",
            "legal-hold",
            "lifecycle",
            "logging",
            "metadataConfiguration",
            "metadataTable",
            "metrics",
            "notification",
            "object-lock",
            "ownershipControls",
            "policy",
            "policyStatus",
            "publicAccessBlock",
            "renameObject",
            "replication",
            "requestPayment",
            "restore",
            "retention",
            "select",
            "session",
            "tagging",
            "torrent",
            "versionId",
            "versioning",
            "versions",
            "website");

    private static final String UPLOAD = "uploadId";
    private static final String UPLOADS = "uploads";

    private Routes() {}

    static S3Action of(S3Request request) throws S3Refusal {
        if (request.parameters().keySet().stream().anyMatch(NOT_SERVED::contains)) {
            throw S3Error.NOT_IMPLEMENTED.refusal();
        }
        if (!request.namesBucket()) {
            if (request.method().equals("GET")) {
                return S3Action.LIST_BUCKETS;
            }
            throw notAllowed(request);
        }
        return request.namesKey() ? ofObject(request) : ofBucket(request);
    }

    private static S3Action ofBucket(S3Request request) throws S3Refusal {
        return switch (request.method()) {
            case "GET" -> {
                if (request.has("location")) {
                    yield S3Action.GET_BUCKET_LOCATION;
                }
                if (request.has(UPLOADS)) {
                    yield S3Action.LIST_MULTIPART_UPLOADS;
                }
                yield request.parameter("list-type", "").equals("2") ? S3Action.LIST_OBJECTS_V2 : S3Action.LIST_OBJECTS;
            }
            case "HEAD" -> S3Action.HEAD_BUCKET;
            case "PUT" -> S3Action.CREATE_BUCKET;
            case "DELETE" -> S3Action.DELETE_BUCKET;
            case "POST" -> {
                if (request.has("delete")) {
                    yield S3Action.DELETE_OBJECTS;
                }
                throw notAllowed(request); // the form of a browser, with a file in it
            }
            default -> throw notAllowed(request);
        };
    }

    private static S3Action ofObject(S3Request request) throws S3Refusal {
        boolean isCopy = request.header("x-amz-copy-source") != null;
        return switch (request.method()) {
            case "GET" -> request.has(UPLOAD) ? S3Action.LIST_PARTS : wholeOf(request, S3Action.GET_OBJECT);
            case "HEAD" -> wholeOf(request, S3Action.HEAD_OBJECT);
            case "PUT" -> {
                if (request.has(UPLOAD)) {
                    yield isCopy ? S3Action.UPLOAD_PART_COPY : S3Action.UPLOAD_PART;
                }
                yield isCopy ? S3Action.COPY_OBJECT : S3Action.PUT_OBJECT;
            }
            case "DELETE" -> request.has(UPLOAD) ? S3Action.ABORT_MULTIPART_UPLOAD : S3Action.DELETE_OBJECT;
            case "POST" -> {
                if (request.has(UPLOADS)) {
                    yield S3Action.CREATE_MULTIPART_UPLOAD;
                }
                if (request.has(UPLOAD)) {
                    yield S3Action.COMPLETE_MULTIPART_UPLOAD;
                }
                throw notAllowed(request);
            }
            default -> throw notAllowed(request);
        };
    }

    /** Of an object that was put together from parts, they are not told apart any more. */
    private static S3Action wholeOf(S3Request request, S3Action action) throws S3Refusal {
        if (request.has("partNumber")) {
            throw S3Error.NOT_IMPLEMENTED.refusal();
        }
        return action;
    }

    private static S3Refusal notAllowed(S3Request request) {
        return S3Error.METHOD_NOT_ALLOWED.refusal().with("Method", request.method());
    }
}
