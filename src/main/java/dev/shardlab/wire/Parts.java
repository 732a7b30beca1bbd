package dev.shardlab.wire;

import dev.shardlab.wire.sign.SignedParts;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/** What a signature covers, read off a request of the server. */
final class Parts implements SignedParts {

    private final Request request;
    private final byte[] body;

    Parts(Request request, byte[] body) {
        this.request = request;
        this.body = body;
    }

    @Override
    public Set<String> headerNames() {
        return request.getHeaders().getFieldNamesCollection().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public byte[] body() {
        return body;
    }

    @Override
    public String method() {
        return request.getMethod();
    }

    @Override
    public String rawPath() {
        String path = request.getHttpURI().getPath();
        return path == null || path.isEmpty() ? "/" : path;
    }

    @Override
    public @Nullable String rawQuery() {
        return request.getHttpURI().getQuery();
    }

    @Override
    public List<String> header(String name) {
        HttpFields headers = request.getHeaders();
        List<String> values = headers.getValuesList(name);
        String authority = request.getHttpURI().getAuthority();
        return values.isEmpty() && name.equalsIgnoreCase("host") && authority != null ? List.of(authority) : values;
    }

    @Override
    public @Nullable String firstHeader(String name) {
        return request.getHeaders().get(name);
    }
}
