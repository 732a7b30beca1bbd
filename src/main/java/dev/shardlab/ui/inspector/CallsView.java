package dev.shardlab.ui.inspector;

import dev.shardlab.words.page.Snippet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** "Do it for real": the same request to the real service in the language last chosen, ready to be copied. */
final class CallsView extends VBox {

    private enum Language {
        CLI("CLI"),
        PYTHON("Python"),
        JAVA("Java"),
        JAVASCRIPT("JS", "JavaScript");

        private final String word;
        private final String inFull;

        Language(String word) {
            this(word, word);
        }

        Language(String word, String inFull) {
            this.word = word;
            this.inFull = inFull;
        }

        private String of(Snippet snippet) {
            return switch (this) {
                case CLI -> snippet.cli();
                case PYTHON -> snippet.python();
                case JAVA -> snippet.java();
                case JAVASCRIPT -> snippet.javaScript();
            };
        }
    }

    private static final double LEAST_APART = 12;

    private final ToggleGroup languages = new ToggleGroup();
    private final ComboBox<String> titles = new ComboBox<>();
    private final Label code = new Label();
    private final Button copy = new Button("Copy");
    private List<Snippet> snippets = List.of();
    private @Nullable Snippet shownDone;
    private Language language = Language.CLI;

    CallsView() {
        super(8);
        setId("do-it-for-real");
        titles.setId("call-titles");
        titles.setMaxWidth(Double.MAX_VALUE);
        titles.setMinHeight(USE_PREF_SIZE);
        titles.setButtonCell(new WrappedTitle(titles));
        titles.setAccessibleText("Which request");
        titles.setOnAction(_ -> write());
        code.setId("call-code");
        code.getStyleClass().addAll("lab-code", "lab-text");
        code.setWrapText(true);
        code.setMaxWidth(Double.MAX_VALUE);
        code.setMinHeight(USE_PREF_SIZE);
        copy.setId("call-copy");
        copy.getStyleClass().add("call-copy");
        copy.setOnAction(_ -> {
            RowGrid.copy(code.getText());
            copy.setText("Copied");
        });
        HBox foot = new HBox(copy);
        foot.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(new Rule(), header(), titles, code, foot);
    }

    /** In one line where there is room for it. */
    private FlowPane header() {
        Label heading = new Label("Do it for real");
        heading.getStyleClass().add("lab-heading");
        heading.setMinWidth(USE_PREF_SIZE);
        HBox tabs = new HBox(2);
        tabs.setMinWidth(USE_PREF_SIZE);
        FlowPane header = new FlowPane(LEAST_APART, 4, heading, tabs);
        header.setPrefWrapLength(0);
        header.setRowValignment(VPos.CENTER);
        for (Language each : Language.values()) {
            ToggleButton tab = new ToggleButton(each.word);
            tab.setId("call-" + each.word.toLowerCase(Locale.ROOT));
            tab.getStyleClass().addAll("lab-chip", "call-tab");
            tab.setMinWidth(USE_PREF_SIZE);
            tab.setAccessibleText(each.inFull);
            tab.setToggleGroup(languages);
            tab.setSelected(each == language);
            tab.setOnAction(_ -> {
                language = each;
                tab.setSelected(true);
                write();
            });
            tabs.getChildren().add(tab);
        }
        return header;
    }

    /** @param done what was done last, which is offered first, and shown when it is new; null for nothing */
    void show(List<Snippet> ofWhatIsSelected, @Nullable Snippet done) {
        List<Snippet> present = new ArrayList<>(ofWhatIsSelected);
        if (done != null) {
            present.addFirst(done);
        }
        boolean isNew = done != null && !done.equals(shownDone);
        shownDone = done;
        boolean some = !present.isEmpty();
        setVisible(some);
        setManaged(some);
        if (present.equals(snippets)) {
            return;
        }
        snippets = List.copyOf(present);
        List<String> words = present.stream().map(Snippet::title).toList();
        if (!words.equals(titles.getItems())) {
            String before = titles.getValue();
            // The list shows no words for a value that it has kept and is given again.
            titles.setValue(null);
            titles.getItems().setAll(words);
            titles.setValue(words.contains(before) ? before : some ? words.getFirst() : null);
        }
        if (isNew) {
            titles.setValue(words.getFirst());
        }
        boolean choice = words.size() > 1;
        titles.setVisible(choice);
        titles.setManaged(choice);
        write();
    }

    private void write() {
        String text = snippets.stream()
                .filter(snippet -> snippet.title().equals(titles.getValue()))
                .findFirst()
                .map(language::of)
                .orElse("");
        if (!text.equals(code.getText())) {
            code.setText(text);
            copy.setText("Copy");
        }
    }
}
