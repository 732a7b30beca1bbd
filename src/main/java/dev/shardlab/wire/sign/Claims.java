package dev.shardlab.wire.sign;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Looks for a signature, in the Authorization header or in the query, and says what is missing the way the service says it.
 * This much is asked of every request, whether or not anybody will verify it.
 */
public final class Claims {

    private static final List<String> IN_HEADER = List.of("Credential", "Signature", "SignedHeaders");
    private static final List<String> IN_QUERY =
            List.of("X-Amz-Algorithm", "X-Amz-Credential", "X-Amz-Signature", "X-Amz-SignedHeaders", "X-Amz-Date");

    private Claims() {}

    /**
     * What the request says of its signature, or why it is not let in: MissingAuthenticationTokenException if it has none,
     * IncompleteSignatureException if one lacks a part, InvalidSignatureException if there is one in the header and one in the query.
     * Whether the signature is right is not looked at.
     */
    public static SignatureReading of(SignedParts request) {
        String authorization = request.firstHeader("authorization");
        Query query = Query.of(request.rawQuery());
        boolean inQuery = query.has("X-Amz-Algorithm");
        if (authorization == null || authorization.isEmpty()) {
            return inQuery ? fromQuery(query) : SignatureRefusal.MISSING;
        }
        return inQuery
                ? SignatureRefusal.invalid(
                        "Found both 'X-Amz-Algorithm' as a query-string param and 'Authorization' as HTTP header.")
                : fromHeader(authorization, request);
    }

    private static SignatureReading fromHeader(String authorization, SignedParts request) {
        String date = request.firstHeader("x-amz-date");
        if (date == null || date.isEmpty()) {
            date = request.firstHeader("date");
        }
        String credential = parameter(authorization, "Credential");
        String signature = parameter(authorization, "Signature");
        String signedHeaders = parameter(authorization, "SignedHeaders");
        if (credential == null || signature == null || signedHeaders == null || date == null || date.isEmpty()) {
            var message = new StringBuilder();
            for (String name : IN_HEADER) {
                if (parameter(authorization, name) == null) {
                    message.append("Authorization header requires '" + name + "' parameter. ");
                }
            }
            if (date == null || date.isEmpty()) {
                message.append("Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header. ");
            }
            return SignatureRefusal.incomplete(message + "Authorization=" + authorization);
        }
        return new Claim(credential, names(signedHeaders), signature, date, false, null);
    }

    private static SignatureReading fromQuery(Query query) {
        var message = new StringBuilder();
        for (String name : IN_QUERY) {
            if (isEmpty(query.first(name))) {
                message.append("AWS query-string parameters must include '" + name + "'. ");
            }
        }
        String credential = query.first("X-Amz-Credential");
        String signedHeaders = query.first("X-Amz-SignedHeaders");
        String signature = query.first("X-Amz-Signature");
        String date = query.first("X-Amz-Date");
        if (!message.isEmpty() || credential == null || signedHeaders == null || signature == null || date == null) {
            return SignatureRefusal.incomplete(message + "Re-examine the query-string parameters.");
        }
        return new Claim(credential, names(signedHeaders), signature, date, true, query.first("X-Amz-Expires"));
    }

    /** The value of {@code name=} behind the algorithm; between commas or blanks. Null if it is not there or empty. */
    private static @Nullable String parameter(String authorization, String name) {
        int from = endOfWord(authorization, 0);
        while (from < authorization.length()) {
            int start = from + 1;
            int end = endOfWord(authorization, start);
            int valueAt = start + name.length() + 1;
            if (valueAt < end && authorization.startsWith(name, start) && authorization.charAt(valueAt - 1) == '=') {
                return authorization.substring(valueAt, end);
            }
            from = end;
        }
        return null;
    }

    private static int endOfWord(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != ',' && text.charAt(at) != ' ') {
            at++;
        }
        return at;
    }

    private static List<String> names(String signedHeaders) {
        return List.of(signedHeaders.toLowerCase(Locale.ROOT).split(";", -1));
    }

    private static boolean isEmpty(@Nullable String text) {
        return text == null || text.isEmpty();
    }
}
