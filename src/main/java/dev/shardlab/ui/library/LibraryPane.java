package dev.shardlab.ui.library;

import dev.shardlab.journal.SavedSession;
import dev.shardlab.scenario.json.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The first screen: what can be played. */
public final class LibraryPane extends StackPane {

    private static final double GAP = 18;
    private static final double WIDTH = 3 * ScenarioTile.WIDTH + 2 * GAP;

    private final FlowPane tiles = new FlowPane(GAP, GAP);
    private final VBox offers = new VBox();
    private final Consumer<Path> chosen;

    /**
     * An empty library.
     *
     * @param head what stands above: the program's name and buttons
     * @param chosen takes the file that is to be played: a scenario, or any text
     * @param choose asks the user for a file
     * @param empty opens a laboratory with nothing in it
     */
    public LibraryPane(Region head, Consumer<Path> chosen, Runnable choose, Runnable empty) {
        this.chosen = chosen;
        setId("library");
        getStyleClass().add("lab-library");

        Label hero = new Label("What do you want to see?");
        hero.getStyleClass().add("lab-hero");
        Label words = new Label(
                "Each lesson plays on a real streaming engine: watch, predict, change something, reach a goal.");
        words.getStyleClass().add("lab-muted");
        words.setWrapText(true);
        // Where there is no offer there is no gap for one.
        offers.managedProperty().bind(Bindings.isNotEmpty(offers.getChildren()));
        DropZone drop = new DropZone(choose);
        OwnClient client = new OwnClient(empty);
        drop.acceptOn(this, chosen);
        addEventFilter(KeyEvent.KEY_PRESSED, this::turn);
        tiles.setPrefWrapLength(WIDTH);
        Label reading = new Label("Reading the lessons…");
        reading.setId("reading-lessons");
        reading.getStyleClass().add("lab-muted");
        tiles.getChildren().add(reading);
        VBox content = new VBox(GAP, head, new VBox(6, hero, words), offers, tiles, client, drop);
        VBox.setMargin(tiles, new Insets(6, 0, 6, 0));
        content.setMaxWidth(WIDTH);
        content.setPadding(new Insets(26, 0, 32, 0));

        StackPane centred = new StackPane(content);
        centred.setPadding(new Insets(0, 32, 0, 32));
        centred.setAlignment(Pos.TOP_CENTER);
        ScrollPane scroll = new ScrollPane(centred);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        getChildren().add(scroll);
    }

    /** A clicker goes from one to the next and back, and opens with the key that begins to present. */
    private void turn(KeyEvent event) {
        switch (event.getCode()) {
            case PAGE_DOWN -> choose(1, event);
            case PAGE_UP -> choose(-1, event);
            case F5 -> {
                event.consume();
                tiles.getChildren().stream()
                        .filter(ScenarioTile.class::isInstance)
                        .filter(Node::isFocused)
                        .findFirst()
                        .ifPresent(tile -> ((ScenarioTile) tile).fire());
            }
            default -> {}
        }
    }

    private void choose(int by, KeyEvent event) {
        event.consume();
        List<Node> shown = tiles.getChildren().stream()
                .filter(ScenarioTile.class::isInstance)
                .toList();
        int at = 0;
        while (at < shown.size() && !shown.get(at).isFocused()) {
            at++;
        }
        if (!shown.isEmpty()) {
            shown.get(Math.floorMod(at < shown.size() ? at + by : 0, shown.size()))
                    .requestFocus();
        }
    }

    /**
     * Puts the scenarios on the shelf.
     *
     * @param likely the one that enter opens, unless another is chosen; where it is not on the shelf, the first one
     */
    public void show(List<Card> cards, Optional<Path> likely) {
        List<ScenarioTile> shown = cards.stream()
                .map(card -> new ScenarioTile(card, it -> chosen.accept(it.file())))
                .toList();
        tiles.getChildren().setAll(shown);
        // The shelf scrolls, and what scrolls is a part of the window, and so can be given the keys, only once it has
        // its skin.
        applyCss();
        shown.stream()
                .filter(tile -> likely.filter(tile::opens).isPresent())
                .findFirst()
                .or(() -> shown.stream().findFirst())
                .ifPresent(ScenarioTile::requestFocus);
    }

    /**
     * Offers to go on with sessions that were not closed.
     *
     * @param sessions at least one, the newest first
     * @param goOn goes on with one
     * @param leave called when the user would rather not go on with one; it is offered no more then
     */
    public void offer(
            List<SavedSession.Resumable> sessions,
            Consumer<SavedSession.Resumable> goOn,
            Consumer<SavedSession.Resumable> leave) {
        offers.getChildren().setAll(new GoOnCard(sessions, goOn, leave, () -> offers.getChildren()
                .clear()));
    }

    /** Says what is wrong with a file that was chosen. */
    public void showProblems(String file, List<Problem> problems) {
        StackPane veil = new StackPane();
        veil.getStyleClass().add("lab-veil");
        veil.setPadding(new Insets(40));
        veil.getChildren()
                .add(new ProblemPanel(file, problems, () -> getChildren().remove(veil)));
        getChildren().add(veil);
    }
}
