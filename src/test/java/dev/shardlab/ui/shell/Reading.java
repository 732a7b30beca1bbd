package dev.shardlab.ui.shell;

import dev.shardlab.ui.theme.Contrast;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;

/** What keeps somebody from reading the words of a scene: all of them, wherever they stand. */
final class Reading {

    /** What a pixel more or less is worth. */
    private static final double SLACK = 1.5;

    private static final double LEAST_CONTRAST = 4.5;

    /** @param visible what can be seen of the words; empty where they are scrolled away */
    private record Words(Text text, Bounds whole, Bounds visible) {}

    private final Scene scene;
    private final List<Words> all = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    private Reading(Scene scene, Node part) {
        this.scene = scene;
        collect(part, new BoundingBox(0, 0, scene.getWidth(), scene.getHeight()), false);
    }

    /** Words cut off, beyond the edge, one over the other, or too faint; each with its text. */
    static List<String> problems(Scene scene) {
        return problems(scene, scene.getRoot());
    }

    /** The same in a part of the scene, which may lie over the rest. */
    static List<String> problems(Scene scene, Node part) {
        Reading reading = new Reading(scene, part);
        reading.all.forEach(reading::checkShortened);
        reading.all.forEach(reading::checkContrast);
        reading.checkOverlaps();
        return List.copyOf(reading.problems);
    }

    /** What can be read. */
    static List<String> words(Scene scene) {
        return new Reading(scene, scene.getRoot())
                .all.stream().map(words -> words.text().getText()).toList();
    }

    /** What is cut short, also where the whole of it comes when one points at it. */
    static List<String> shortened(Scene scene) {
        return new Reading(scene, scene.getRoot())
                .all.stream()
                        .map(words -> words.text())
                        .filter(text -> text.getParent() instanceof Labeled labeled
                                && !labeled.getText().equals(text.getText()))
                        .map(text -> text.getText())
                        .toList();
    }

    private void collect(Node node, Bounds window, boolean scrolls) {
        if (!node.isVisible() || node.getOpacity() == 0) {
            return;
        }
        Bounds seen = window;
        boolean scrolling = scrolls;
        if (node.getStyleClass().contains("viewport") && node.getParent() instanceof ScrollPane) {
            seen = intersection(window, node.localToScene(node.getLayoutBounds()));
            scrolling = true;
        }
        if (node instanceof Text text && !text.getText().isBlank()) {
            add(text, seen, scrolling);
        }
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                collect(child, seen, scrolling);
            }
        }
    }

    private void add(Text text, Bounds window, boolean scrolls) {
        Bounds whole = text.localToScene(text.getLayoutBounds());
        Bounds visible = intersection(window, whole);
        boolean inWidth = whole.getMinX() >= window.getMinX() - SLACK && whole.getMaxX() <= window.getMaxX() + SLACK;
        boolean inHeight = whole.getMinY() >= window.getMinY() - SLACK && whole.getMaxY() <= window.getMaxY() + SLACK;
        if (!inWidth || (!inHeight && !scrolls)) {
            problems.add("beyond the edge: " + text.getText() + " at " + place(whole));
        }
        if (!visible.isEmpty()) {
            all.add(new Words(text, whole, visible));
        }
    }

    private void checkShortened(Words words) {
        if (words.text().getParent() instanceof Labeled labeled
                && !labeled.getText().equals(words.text().getText())
                && !isExplained(labeled)) {
            problems.add("shortened: " + words.text().getText() + " of " + labeled.getText());
        }
    }

    /** Whether who points at it is told the whole of it. */
    private static boolean isExplained(Node node) {
        for (Node part = node; part != null; part = part.getParent()) {
            if (part instanceof Control control && control.getTooltip() != null) {
                return true;
            }
        }
        return false;
    }

    private void checkOverlaps() {
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                Bounds both = intersection(all.get(i).visible(), all.get(j).visible());
                boolean parts =
                        all.get(i).text().getParent() == all.get(j).text().getParent()
                                && all.get(i).text().getParent() instanceof javafx.scene.text.TextFlow;
                boolean overlap = both.getWidth() > SLACK && both.getHeight() > 2 * SLACK;
                if (!parts && overlap && !hides(all.get(j).text(), all.get(i).text(), both)) {
                    problems.add("one over the other: " + all.get(i).text().getText() + " and "
                            + all.get(j).text().getText() + " at " + place(both));
                }
            }
        }
    }

    /** Whether the words painted later stand on an opaque surface that lies over the earlier ones there. */
    private static boolean hides(Node later, Node earlier, Bounds there) {
        for (Parent surface = later.getParent(); surface != null && !isWithin(earlier, surface); ) {
            if (surface instanceof Region region
                    && isOpaque(region)
                    && region.localToScene(region.getLayoutBounds()).contains(there)) {
                return true;
            }
            surface = surface.getParent();
        }
        return false;
    }

    private static boolean isWithin(Node node, Parent part) {
        for (Parent above = node.getParent(); above != null; above = above.getParent()) {
            if (above == part) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOpaque(Region region) {
        return region.getBackground() != null
                && region.getBackground().getFills().stream()
                        .anyMatch(fill -> fill.getFill() instanceof Color colour && colour.isOpaque());
    }

    private void checkContrast(Words words) {
        if (words.text().isDisabled() || !(words.text().getFill() instanceof Color colour)) {
            return;
        }
        Color ground = groundOf(words.text());
        double contrast = Contrast.of(over(colour, ground), ground);
        if (contrast < LEAST_CONTRAST) {
            problems.add("%s on %s, %.2f: %s"
                    .formatted(colour, ground, contrast, words.text().getText()));
        }
    }

    /** What is painted behind a node: the surfaces it stands on, one over the other. */
    private Color groundOf(Node node) {
        for (Parent parent = node.getParent(); parent != null; parent = parent.getParent()) {
            if (parent instanceof Region region
                    && region.getBackground() != null
                    && !region.getBackground().getFills().isEmpty()) {
                BackgroundFill top = region.getBackground().getFills().getLast();
                if (top.getFill() instanceof Color colour && colour.getOpacity() > 0) {
                    return colour.isOpaque() ? colour : over(colour, groundOf(parent));
                }
            }
        }
        return (Color) scene.getFill();
    }

    private static Color over(Color front, Color back) {
        return back.interpolate(Color.color(front.getRed(), front.getGreen(), front.getBlue()), front.getOpacity());
    }

    private static Bounds intersection(Bounds one, Bounds other) {
        double x = Math.max(one.getMinX(), other.getMinX());
        double y = Math.max(one.getMinY(), other.getMinY());
        double right = Math.min(one.getMaxX(), other.getMaxX());
        double bottom = Math.min(one.getMaxY(), other.getMaxY());
        return new BoundingBox(x, y, right - x, bottom - y);
    }

    private static String place(Bounds bounds) {
        return "%.0f, %.0f to %.0f, %.0f"
                .formatted(bounds.getMinX(), bounds.getMinY(), bounds.getMaxX(), bounds.getMaxY());
    }
}
