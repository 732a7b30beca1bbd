/**
 * Shardlab, a laboratory for data streaming.
 *
 * <p>One module: it keeps the outside out. The walls inside it, between engine and window, are held by {@code
 * ArchitectureTest}.
 */
module dev.shardlab {
    opens dev.shardlab.cli to
            info.picocli;

    requires atlantafx.base;
    requires info.picocli;
    requires java.desktop;
    requires javafx.controls;
    requires org.controlsfx.controls;
    requires tools.jackson.databind;
    requires static org.jspecify;

    exports dev.shardlab.ui to
            javafx.graphics;
}
