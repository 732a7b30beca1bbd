package dev.shardlab.ui.shell;

import dev.shardlab.draw.Fact;
import java.util.function.Function;
import javafx.scene.layout.Region;

/**
 * The parts that are put round the stage.
 *
 * @param words what the stage's tooltip says of a thing
 */
public record Panes(Region lesson, Region twin, Region inspector, Region charts, Function<Fact, String> words) {}
