package dev.shardlab.ui.shell;

import dev.shardlab.draw.item.StageItem;
import dev.shardlab.ui.live.LivePane;
import dev.shardlab.ui.live.LiveSwitch;
import dev.shardlab.ui.work.Work;
import java.util.function.Function;
import javafx.scene.layout.Region;

/**
 * The parts that are put round the stage.
 *
 * @param caption the lesson for a whole room, while it is visible; then the lesson beside the stage lacks what it shows
 * @param words what the stage's tooltip says of a thing
 * @param live lets clients ask
 * @param livePane says how they get here
 * @param work what the student hands in
 */
public record Panes(
        Region lesson,
        Region caption,
        Region transcript,
        Region inspector,
        Region charts,
        Function<StageItem, String> words,
        LiveSwitch live,
        LivePane livePane,
        Work work) {}
