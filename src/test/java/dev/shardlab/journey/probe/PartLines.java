package dev.shardlab.journey.probe;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Toggle;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;

/** The windows, and in them the parts that are to be seen, could be scrolled to, or say something. */
final class PartLines {

    private static final Bounds NOWHERE = new BoundingBox(0, 0, 0, 0);

    private final List<String> lines = new ArrayList<>();
    private int window;
    private double left;
    private double top;

    private PartLines() {}

    static List<String> read() {
        PartLines parts = new PartLines();
        for (Window window : Window.getWindows()) {
            if (window.isShowing() && window.getScene() != null) {
                parts.write(window);
            }
        }
        return parts.lines;
    }

    private void write(Window shown) {
        boolean full = shown instanceof Stage stage && stage.isFullScreen();
        String title = shown instanceof Stage stage ? stage.getTitle() : "";
        lines.add(Fields.line(
                "window",
                window,
                title == null ? "" : title,
                shown.isFocused(),
                full,
                pixels(shown.getX()),
                pixels(shown.getY()),
                pixels(shown.getWidth()),
                pixels(shown.getHeight())));
        left = shown.getX() + shown.getScene().getX();
        top = shown.getY() + shown.getScene().getY();
        Bounds all = new BoundingBox(
                0, 0, shown.getScene().getWidth(), shown.getScene().getHeight());
        write(shown.getScene().getRoot(), all, false);
        window++;
    }

    private void write(Node node, Bounds room, boolean scrolls) {
        if (!node.isVisible() || node.getOpacity() == 0) {
            return;
        }
        Bounds left = node.getClip() == null
                ? room
                : common(room, node.localToScene(node.getClip().getBoundsInParent()));
        if (saysSomething(node)) {
            write(node, room, scrolls, node.localToScene(node.getLayoutBounds()));
        }
        if (node instanceof Parent parent) {
            boolean within = scrolls || node instanceof ScrollPane || node instanceof VirtualFlow<?>;
            parent.getChildrenUnmodifiable().forEach(child -> write(child, left, within));
        }
    }

    /** The words inside a label are the label's, and what stands in a field is the field's. */
    private static boolean isInControl(Text text) {
        for (Node part = text.getParent(); part != null; part = part.getParent()) {
            if (part instanceof Labeled || part instanceof TextInputControl) {
                return true;
            }
        }
        return false;
    }

    private static boolean saysSomething(Node node) {
        if (node instanceof Text text) {
            return !isInControl(text) && !text.getText().isBlank();
        }
        return node.getId() != null
                || node.isFocusTraversable()
                || !textOf(node).isBlank()
                || !accessibleTextOf(node).isBlank();
    }

    private void write(Node node, Bounds room, boolean scrolls, Bounds place) {
        Bounds shown = common(room, place);
        lines.add(Fields.line(
                "part",
                window,
                node.getId() == null ? "" : node.getId(),
                kindOf(node),
                textOf(node),
                drawnOf(node),
                accessibleTextOf(node),
                onScreen(place),
                onScreen(shown),
                onScreen(room),
                scrolls,
                node.isFocused(),
                node.isDisabled(),
                isSelected(node),
                node.isFocusTraversable()));
    }

    private static String kindOf(Node node) {
        Class<?> kind = node.getClass();
        while (kind.getSimpleName().isEmpty() || !kind.getName().startsWith("javafx.")) {
            kind = kind.getSuperclass();
        }
        return kind.getSimpleName();
    }

    private static String textOf(Node node) {
        String text =
                switch (node) {
                    case Labeled labeled -> labeled.getText();
                    case TextInputControl input -> input.getText();
                    case Text plain -> plain.getText();
                    default -> "";
                };
        return text == null ? "" : text;
    }

    /** What is really painted: a label without room shows less than it has to say. */
    private static String drawnOf(Node node) {
        return node instanceof Labeled labeled && labeled.lookup(".text") instanceof Text text
                ? text.getText()
                : textOf(node);
    }

    private static String accessibleTextOf(Node node) {
        return node.getAccessibleText() == null ? "" : node.getAccessibleText();
    }

    private static boolean isSelected(Node node) {
        return node instanceof Toggle toggle && toggle.isSelected() || node instanceof CheckBox box && box.isSelected();
    }

    private static Bounds common(Bounds a, Bounds b) {
        double x = Math.max(a.getMinX(), b.getMinX());
        double y = Math.max(a.getMinY(), b.getMinY());
        double width = Math.min(a.getMaxX(), b.getMaxX()) - x;
        double height = Math.min(a.getMaxY(), b.getMaxY()) - y;
        return width <= 0 || height <= 0 ? NOWHERE : new BoundingBox(x, y, width, height);
    }

    private String onScreen(Bounds place) {
        if (place.equals(NOWHERE)) {
            return "0 0 0 0";
        }
        return pixels(left + place.getMinX()) + " " + pixels(top + place.getMinY()) + " " + pixels(place.getWidth())
                + " " + pixels(place.getHeight());
    }

    private static long pixels(double length) {
        return Double.isNaN(length) ? -1 : Math.round(length);
    }
}
