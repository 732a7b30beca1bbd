/**
 * Shardlab, a laboratory for data streaming.
 *
 * <p>One module: it keeps the outside out. The walls inside it, between engine and window, are held by {@code
 * ArchitectureTest}.
 */
module dev.shardlab {
    opens dev.shardlab.cli to
            info.picocli;

    requires aircompressor.v3;
    requires atlantafx.base;
    requires duckdb.jdbc;
    requires info.picocli;
    requires java.desktop;
    requires java.logging;
    requires java.sql;
    requires javafx.controls;
    requires org.apache.lucene.core;
    requires org.apache.lucene.queryparser;
    requires org.controlsfx.controls;
    requires org.eclipse.jetty.alpn.server;
    requires org.eclipse.jetty.http2.server;
    requires org.eclipse.jetty.server;
    requires org.slf4j;
    requires re2j;
    requires tools.jackson.databind;
    requires tools.jackson.dataformat.cbor;
    requires static org.jspecify;

    exports dev.shardlab.ui to
            javafx.graphics;

    provides org.slf4j.spi.SLF4JServiceProvider with
            dev.shardlab.wire.log.ServerLog;
}
