package dev.shardlab.scenario;

import dev.shardlab.sim.setup.LineExpression;

/**
 * The "combined" format of the Apache HTTP server's access log (its documentation, mod_log_config), as far as a producer needs
 * it: a line begins with the client's address and two more fields, then comes the time as {@code [17/May/2015:10:05:03 +0000]}.
 * A line of another shape has no client, and so no key.
 */
final class ApacheCombined {

    static final LineExpression CLIENT = new LineExpression("^(\\S+) \\S+ .+ \\[[^\\]]+\\] ");
    static final LineExpression TIMESTAMP = new LineExpression("\\[([^\\]]+)\\]");
    static final String TIMESTAMP_FORMAT = "dd/MMM/yyyy:HH:mm:ss Z";

    private ApacheCombined() {}
}
