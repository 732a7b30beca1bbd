package dev.shardlab.ui.lesson;

import dev.shardlab.ui.theme.Fonts;
import java.util.Locale;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/**
 * A narration as large as its room allows: in the type that was wished for, or in smaller type down to four fifths of it, so that a
 * long text stays in its strip. What does not fit then makes the strip grow.
 */
final class FittedText extends Region {

    static final double SMALLEST = 0.8;
    static final double STEP = 0.04;

    /** Between the lines, by the type size. */
    private static final double LEADING = 0.16;

    private final Narration narration = new Narration();
    private final DoubleProperty type = new SimpleDoubleProperty(this, "type", 20);
    private final DoubleProperty room = new SimpleDoubleProperty(this, "room", 0);
    private final Text ruler = new Text();

    FittedText() {
        setMinSize(0, 0);
        getChildren().add(narration);
        type.subscribe(_ -> requestLayout());
        room.subscribe(_ -> requestLayout());
    }

    void show(String text) {
        narration.show(text);
        ruler.setText(text.replace("*", ""));
        requestLayout();
    }

    DoubleProperty typeProperty() {
        return type;
    }

    /** How high it may be before its type becomes smaller, pixels. */
    DoubleProperty roomProperty() {
        return room;
    }

    private double fitting(double width) {
        double size = type.get();
        while (size > type.get() * SMALLEST && heightOf(size, width) > room.get()) {
            size = Math.max(type.get() * SMALLEST, size - type.get() * STEP);
        }
        return size;
    }

    private double heightOf(double size, double width) {
        ruler.setFont(new Font(Fonts.STRONG, size));
        ruler.setLineSpacing(size * LEADING);
        ruler.setWrappingWidth(width);
        return ruler.getLayoutBounds().getHeight();
    }

    /** As wide as there is room. */
    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        return width <= 0 ? 0 : heightOf(fitting(width), width);
    }

    @Override
    protected void layoutChildren() {
        double size = fitting(getWidth());
        String style =
                String.format(Locale.ROOT, "-fx-font-size: %.2fpx; -fx-line-spacing: %.2fpx;", size, size * LEADING);
        if (!style.equals(narration.getStyle())) {
            narration.setStyle(style);
        }
        narration.resizeRelocate(0, 0, getWidth(), getHeight());
    }
}
