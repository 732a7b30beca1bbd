package dev.shardlab.wire;

import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** What the server itself refuses, before it is a request to us, is answered with the bare status: no page, no trace. */
final class Silence implements Request.Handler {

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        response.write(true, null, callback);
        return true;
    }
}
