package dev.shardlab.ui.theme;

import javafx.scene.layout.Region;

/** Small drawings for buttons, as paths in a square of 16: no bundled font has them all. */
public enum Icon {
    PLAY("M4 2 L14 8 L4 14 Z"),
    PLAY_BACK("M12 2 L2 8 L12 14 Z"),
    PAUSE("M3 2 H6.4 V14 H3 Z M9.6 2 H13 V14 H9.6 Z"),
    STEP("M3 2 L11 8 L3 14 Z M11.6 2 H14 V14 H11.6 Z"),
    STEP_BACK("M13 2 L5 8 L13 14 Z M2 2 H4.4 V14 H2 Z"),
    RESTART("M8 2 A6 6 0 1 1 2.3 6.1 L4.2 6.7 A4 4 0 1 0 8 4 V6.6 L3.6 3.3 L8 0 Z"),
    TO_END("M1 2 L7 8 L1 14 Z M7 2 L13 8 L7 14 Z M13 2 H15 V14 H13 Z"),
    FUTURES(
            "M1 2 H15 V7 H1 Z M2.6 3.6 V5.4 H13.4 V3.6 Z M1 9 H5 V10.6 H2.6 V12.4 H5 V14 H1 Z M6.5 9 H9.5 V10.6 H6.5 Z M6.5 12.4 H9.5 V14 H6.5 Z M11 9 H15 V14 H11 V12.4 H13.4 V10.6 H11 Z"),
    THEME("M8 1 A7 7 0 1 0 8 15 A7 7 0 1 0 8 1 Z M8 3 V13 A5 5 0 1 1 8 3 Z"),
    PROJECTOR("M1 2 H15 V12 H1 Z M2.6 3.6 V10.4 H13.4 V3.6 Z M5 13.4 H11 V14.8 H5 Z"),
    HELP(
            "M8 1 A4 4 0 0 1 12 5 C12 8 9 8 9 10.4 H7 C7 7.4 10 7.2 10 5 A2 2 0 0 0 6 5 H4 A4 4 0 0 1 8 1 Z M7 12.4 H9 V14.6 H7 Z"),
    LIBRARY("M1 2 H7 V7 H1 Z M9 2 H15 V7 H9 Z M1 9 H7 V14 H1 Z M9 9 H15 V14 H9 Z"),
    OPEN("M1 3 H6 L7.6 5 H15 V13.5 H1 Z M2.5 6.5 V12 H13.5 V6.5 Z"),
    SAVE("M1 1 H12 L15 4 V15 H1 Z M4 2.6 V6 H11 V2.6 Z M4 9 V13.5 H12 V9 Z"),
    CLOSE("M3 1.8 L8 6.8 L13 1.8 L14.2 3 L9.2 8 L14.2 13 L13 14.2 L8 9.2 L3 14.2 L1.8 13 L6.8 8 L1.8 3 Z"),
    MORE("M0 0 L0 0 M16 16 L16 16 M1 6.4 H4.2 V9.6 H1 Z M6.4 6.4 H9.6 V9.6 H6.4 Z M11.8 6.4 H15 V9.6 H11.8 Z"),
    MARK("M0 9 H3.4 L6 2 L9.4 14 L12 7 H16 V9 H13.2 L9.6 18 L6 6.4 L4.6 11 H0 Z");

    private final String path;

    Icon(String path) {
        this.path = path;
    }

    /** A new node with this drawing, {@code sizePx} wide and high, coloured by the style class {@code lab-icon}. */
    public Region of(double sizePx) {
        Region region = new Region();
        region.setStyle("-fx-shape: \"" + path + "\";");
        region.getStyleClass().add("lab-icon");
        region.setMinSize(sizePx, sizePx);
        region.setPrefSize(sizePx, sizePx);
        region.setMaxSize(sizePx, sizePx);
        region.setMouseTransparent(true);
        return region;
    }
}
