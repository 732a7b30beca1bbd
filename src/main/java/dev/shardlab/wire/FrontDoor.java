package dev.shardlab.wire;

import dev.shardlab.wire.s3.S3Service;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Where every request arrives. Who is turned away by the {@link Doorkeeper} is not heard; whatever is no POST is refused; the rest
 * becomes an {@link Exchange}. A page that was allowed by name is told that it may, in words that were set here, never its own.
 *
 * <p>Bodies are parsed here, which may take a while: so it says of itself that it blocks, and the server never runs it on the thread
 * that listens to all connections without another taking over from it.
 */
final class FrontDoor extends Handler.Abstract {

    private static final byte[] NO_BODY = {};
    private static final HttpField TWO_DAYS = new PreEncodedHttpField("Access-Control-Max-Age", "172800");
    private static final HttpField METHODS = new PreEncodedHttpField("Access-Control-Allow-Methods", "POST");
    private static final HttpField HEADERS = new PreEncodedHttpField(
            "Access-Control-Allow-Headers",
            "authorization,content-type,x-amz-target,x-amz-date,x-amz-security-token,x-amz-content-sha256,"
                    + "x-amz-user-agent,amz-sdk-invocation-id,amz-sdk-request");
    private static final HttpField EXPOSED = new PreEncodedHttpField(
            "Access-Control-Expose-Headers",
            "x-amzn-RequestId,x-amzn-ErrorType,x-amz-request-id,x-amz-id-2,x-amzn-ErrorMessage,Date");

    private final Gate gate;
    private final RequestHandler actions;
    private final Connections connections;
    private final WireLimits limits;
    private final Doorkeeper doorkeeper;
    private final ObjectDoor objects;

    FrontDoor(
            Gate gate,
            RequestHandler actions,
            Connections connections,
            WireLimits limits,
            Doorkeeper doorkeeper,
            ObjectDoor objects) {
        this.gate = gate;
        this.actions = actions;
        this.connections = connections;
        this.limits = limits;
        this.doorkeeper = doorkeeper;
        this.objects = objects;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        HttpFields.Mutable headers = response.getHeaders();
        headers.put(RequestIds.HEADER, RequestIds.id());
        headers.put("x-amz-id-2", RequestIds.extendedId());
        if (S3Service.isMeant(new Parts(request, NO_BODY))) {
            objects.handle(request, response, callback);
            return true;
        }
        FarEnd caller = connections.caller(request.getConnectionMetaData());
        var exchange = new Exchange(request, response, callback, caller, connections, limits, gate, actions);
        HttpAnswer refusal = doorkeeper.turnAway(request);
        String page = doorkeeper.allowedOrigin(request.getHeaders());
        if (refusal == null && page != null) {
            headers.put("Access-Control-Allow-Origin", page);
            headers.put(HttpHeader.VARY, HttpHeader.ORIGIN.asString());
        }
        if (!exchange.hasRoom()) {
            exchange.refuseForLackOfRoom();
        } else if (refusal != null) {
            exchange.refuseUnread(refusal);
        } else if (page != null && HttpMethod.OPTIONS.is(request.getMethod())) {
            headers.put(HEADERS).put(METHODS).put(TWO_DAYS);
            exchange.refuseUnread(HttpAnswer.empty(HttpAnswer.OK));
        } else if (!HttpMethod.POST.is(request.getMethod()) && !QueueGate.isQuery(new Parts(request, NO_BODY))) {
            exchange.refuseUnread(Gate.noRequest());
        } else {
            if (page != null) {
                headers.put(EXPOSED);
            }
            exchange.receive();
        }
        return true;
    }
}
