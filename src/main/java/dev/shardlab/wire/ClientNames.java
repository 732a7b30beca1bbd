package dev.shardlab.wire;

import dev.shardlab.model.ClientName;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds a short name in what a client says of itself. User agents are lists of {@code product/version}: the libraries that
 * have names of their own stand somewhere among them, else the first one is the client.
 */
final class ClientNames {

    static final ClientName UNNAMED = new ClientName("client without a name");

    private static final int LONGEST = 64;

    private record Known(Pattern product, String name) {}

    private static final List<Known> LIBRARIES = List.of(
            known("amazon-kinesis-client-library-java", "KCL"),
            known("amazon-kinesis-client-library-\\w+", "KCL"),
            known("KinesisProducerLibrary", "KPL"),
            known("aws-kinesis-agent(?:-java)?", "Kinesis Agent"));
    private static final Pattern PRODUCT = Pattern.compile("^([A-Za-z][\\w.+-]*)/(\\d[\\w.+-]*)");

    private ClientNames() {}

    /** @param userAgent as sent; null or blank if nothing was */
    static ClientName of(@Nullable String userAgent) {
        String said = printable(userAgent == null ? "" : userAgent);
        if (said.isEmpty()) {
            return UNNAMED;
        }
        for (Known known : LIBRARIES) {
            Matcher matcher = known.product().matcher(said);
            if (matcher.find()) {
                return new ClientName(
                        cut(matcher.group(1) == null ? known.name() : known.name() + " " + matcher.group(1)));
            }
        }
        Matcher product = PRODUCT.matcher(said);
        return new ClientName(cut(product.find() ? product.group(1) + " " + product.group(2) : said));
    }

    private static Known known(String product, String name) {
        return new Known(Pattern.compile(product + "(?:[/-](\\d[\\w.]*))?"), name);
    }

    private static String printable(String text) {
        return text.replaceAll("[^\\x20-\\x7e]+", " ").strip();
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST).strip();
    }
}
