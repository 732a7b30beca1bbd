package dev.shardlab.wire;

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
 * Where every request arrives. Browsers that ask first whether they may (CORS) are told so, as by the service, which lets any
 * page ask, because a signature is needed anyway; whatever is no POST is refused; the rest becomes an {@link Exchange}.
 */
final class FrontDoor extends Handler.Abstract.NonBlocking {

    private static final HttpField ANY_ORIGIN = new PreEncodedHttpField("Access-Control-Allow-Origin", "*");
    private static final HttpField TWO_DAYS = new PreEncodedHttpField("Access-Control-Max-Age", "172800");
    private static final HttpField EXPOSED = new PreEncodedHttpField(
            "Access-Control-Expose-Headers",
            "x-amzn-RequestId,x-amzn-ErrorType,x-amz-request-id,x-amz-id-2,x-amzn-ErrorMessage,Date");

    private final Gate gate;
    private final Actions actions;
    private final Connections connections;
    private final WireLimits limits;

    FrontDoor(Gate gate, Actions actions, Connections connections, WireLimits limits) {
        this.gate = gate;
        this.actions = actions;
        this.connections = connections;
        this.limits = limits;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        HttpFields asked = request.getHeaders();
        HttpFields.Mutable headers = response.getHeaders();
        headers.put("x-amzn-RequestId", RequestIds.id());
        boolean fromPage = asked.contains(HttpHeader.ORIGIN);
        if (fromPage) {
            headers.put(ANY_ORIGIN);
            if (HttpMethod.OPTIONS.is(request.getMethod())) {
                mayAsk(asked, headers);
                response.write(true, null, callback);
                return true;
            }
            headers.put(EXPOSED);
        }
        headers.put("x-amz-id-2", RequestIds.extendedId());
        Caller caller = connections.caller(request.getConnectionMetaData());
        var exchange = new Exchange(request, response, callback, caller, connections, limits, gate, actions);
        if (HttpMethod.POST.is(request.getMethod())) {
            exchange.receive();
        } else {
            exchange.refuseUnread(Gate.noRequest());
        }
        return true;
    }

    private static void mayAsk(HttpFields asked, HttpFields.Mutable headers) {
        String wantedHeaders = asked.get("Access-Control-Request-Headers");
        if (wantedHeaders != null) {
            headers.put("Access-Control-Allow-Headers", wantedHeaders);
        }
        String wantedMethod = asked.get("Access-Control-Request-Method");
        if (wantedMethod != null) {
            headers.put("Access-Control-Allow-Methods", wantedMethod);
        }
        headers.put(TWO_DAYS);
    }
}
