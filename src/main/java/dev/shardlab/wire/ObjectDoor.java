package dev.shardlab.wire;

import dev.shardlab.model.Service;
import dev.shardlab.model.s3.BucketName;
import dev.shardlab.sink.s3.BucketStore;
import dev.shardlab.sink.s3.StoreLimits;
import dev.shardlab.wire.s3.S3Service;
import dev.shardlab.wire.s3.S3Visit;
import dev.shardlab.wire.sign.ObjectSignatures;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Where requests about objects arrive. Nothing of objects is there before the first of them comes. */
final class ObjectDoor {

    private final EndpointOptions options;
    private final Service service;
    private final Connections connections;
    private final Doorkeeper doorkeeper;
    private @Nullable S3Service objects;
    private @Nullable BucketStore store;

    ObjectDoor(EndpointOptions options, Service service, Connections connections, Doorkeeper doorkeeper) {
        this.options = options;
        this.service = service;
        this.connections = connections;
        this.doorkeeper = doorkeeper;
    }

    /** The one store of this endpoint: what delivery streams deliver goes where clients look. */
    synchronized BucketStore store() {
        BucketStore known = store;
        if (known == null) {
            known = new BucketStore(options.bucketFolder(), StoreLimits.USUAL, InstantSource.system());
            store = known;
        }
        return known;
    }

    private synchronized S3Service objects() {
        S3Service known = objects;
        if (known == null) {
            known = new S3Service(store(), new ObjectSignatures(options.keys(), options.dataFolder()), service);
            objects = known;
        }
        return known;
    }

    void handle(Request request, Response response, Callback callback) {
        FarEnd caller = connections.caller(request.getConnectionMetaData());
        ObjectExchange exchange =
                new ObjectExchange(request, response, callback, caller, connections, options.limits());
        HttpAnswer refusal = doorkeeper.turnAwayFromObjects(request);
        if (!exchange.hasRoom()) {
            exchange.refuseForLackOfRoom();
        } else if (refusal != null) {
            exchange.refuseUnread(refusal);
        } else {
            exchange.begin(objects().begin(new Parts(request, new byte[0]), visit(request, response.getHeaders())));
        }
    }

    private S3Visit visit(Request request, HttpFields.Mutable headers) {
        String id = RequestIds.id();
        headers.remove(RequestIds.HEADER);
        headers.put("x-amz-request-id", id);
        BucketName bucket = doorkeeper.bucketBeforeHost(request);
        String authority = String.valueOf(request.getHttpURI().getAuthority());
        return new S3Visit(
                id,
                headers.get("x-amz-id-2"),
                request.getHttpURI().getScheme() + "://"
                        + (bucket == null
                                ? authority
                                : authority.substring(bucket.value().length() + 1)),
                request.getConnectionMetaData().getLocalSocketAddress() instanceof InetSocketAddress local
                        && local.getAddress().isLoopbackAddress(),
                bucket);
    }
}
