package dev.shardlab.scenario.producer;

import dev.shardlab.sim.line.LineExpression;
import dev.shardlab.sim.line.TimeFormat;

/**
 * The "combined" format of the Apache HTTP server's access log (its documentation, mod_log_config) and its relatives, as far as a
 * producer needs it: a line begins with the client's address and further fields, then comes the time as {@code
 * [17/May/2015:10:05:03 +0000]}.
 *
 * <p>The client is an address, or a name where the server looks names up. The server's own name, with or without a port, may
 * stand before it; and it may be a list, as proxies make it (X-Forwarded-For), whose first address is the client's. Key and time
 * are two groups of one shape: a line has both, or is of another shape and has neither.
 */
public final class ApacheCombined {

    public static final LineExpression CLIENT = new LineExpression(shape("(", "(?:"));
    public static final LineExpression TIMESTAMP = new LineExpression(shape("(?:", "("));
    public static final TimeFormat TIMESTAMP_FORMAT = TimeFormat.of("d/MMM/yyyy:HH:mm:ss[.{fraction}] Z");

    private ApacheCombined() {}

    private static String shape(String client, String time) {
        String port = ":[0-9]{1,5}";
        String ip4 = "[0-9]{1,3}[.][0-9]{1,3}[.][0-9]{1,3}[.][0-9]{1,3}";
        String ip6 = "[0-9A-Fa-f]{0,4}:[0-9A-Fa-f]{0,4}:[0-9A-Fa-f:.]*";
        String address = "(?:(?:-|unknown), ?)*\"?\\[?" + client + ip4 + "|" + ip6 + ")(?:%\\w+)?\\]?(?:" + port
                + ")?(?:, ?[^ ,]+)*\"?";
        String name = client + "[0-9A-Za-z_.-]*[A-Za-z][0-9A-Za-z_.-]*)";
        String server = "[^ :,]+" + port + " ";
        return "^(?:(?:" + server + "||[^ ,]+ )" + address + " |(?:" + server + ")?" + name + " [^ ]+ [^ ].*? )"
                + "(?:.*? )?\\["
                + time
                + "[0-9]{1,2}/[A-Za-z]{3}/[0-9]{4}:[0-9]{2}:[0-9]{2}:[0-9]{2}(?:[.][0-9]{1,9})? [+-][0-9]{4})\\]";
    }
}
