package dev.shardlab.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dev.shardlab.draw.paper.Role;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Scene;

/** A look: that of the toolkit's controls, our own style sheets over it, and the palette for what is painted by hand. */
public enum Theme {
    LIGHT,
    DARK;

    public Palette palette() {
        return switch (this) {
            case LIGHT -> Palette.LIGHT;
            case DARK -> Palette.DARK;
        };
    }

    public Theme other() {
        return switch (this) {
            case LIGHT -> DARK;
            case DARK -> LIGHT;
        };
    }

    /**
     * Gives a scene this look, whatever it had before. That of the controls is the program's: lists and menus open in windows of
     * their own, which do not take it from the scene they belong to.
     */
    public void applyTo(Scene scene) {
        Fonts.load();
        Application.setUserAgentStylesheet(controls());
        scene.getStylesheets().setAll(colours(), sheet("shardlab.css"));
        scene.setFill(palette().of(Role.BACKGROUND));
    }

    private String controls() {
        return switch (this) {
            case LIGHT -> new PrimerLight().getUserAgentStylesheet();
            case DARK -> new PrimerDark().getUserAgentStylesheet();
        };
    }

    private String colours() {
        return switch (this) {
            case LIGHT -> sheet("light.css");
            case DARK -> sheet("dark.css");
        };
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(Theme.class.getResource(name), name).toExternalForm();
    }
}
