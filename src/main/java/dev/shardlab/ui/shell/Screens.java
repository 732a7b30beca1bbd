package dev.shardlab.ui.shell;

import dev.shardlab.exercise.Attempts;
import dev.shardlab.input.LocalFiles;
import dev.shardlab.journal.GoingOn;
import dev.shardlab.journal.Journal;
import dev.shardlab.journal.Whereabouts;
import dev.shardlab.live.JournalEntry;
import dev.shardlab.live.JournalKeeper;
import dev.shardlab.live.Laboratory;
import dev.shardlab.model.Service;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.scenario.BlankScenario;
import dev.shardlab.scenario.ReadResult;
import dev.shardlab.scenario.Scenario;
import dev.shardlab.timeline.HistoryMemory;
import dev.shardlab.ui.futures.TwoFutures;
import dev.shardlab.ui.library.LibraryPane;
import dev.shardlab.ui.library.Shelf;
import dev.shardlab.ui.session.BranchLine;
import dev.shardlab.ui.session.GivenAnswer;
import dev.shardlab.ui.session.Outlines;
import dev.shardlab.ui.session.PlaySession;
import dev.shardlab.ui.theme.Theme;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * What the window shows: the library, or a scenario being played; and over either of them words for the user. Who looks at the
 * library while a scenario is open finds it again as it was left, until another one is opened.
 */
public final class Screens extends StackPane {

    private static final String OWN_LOG_FILE = "log";

    private final Shelf shelf;
    private final ObjectProperty<Theme> theme;
    private final Function<TwoFutures, Panes> panes;
    private final WindowMemory memory;
    private final Keeping keeping;
    private final StackPane place = new StackPane(new OpeningScreen(""));
    private final Banner banner = new Banner(place);
    private final Unclosed unclosed;
    private Consumer<String> titled = _ -> {};
    private Runnable chooseFile = () -> {};
    private Function<String, Optional<Path>> chooseTarget = _ -> Optional.empty();
    private Function<String, Optional<Path>> chooseWork = _ -> Optional.empty();
    private final Presenting presenting = new Presenting();
    private @Nullable Playing playing;
    private @Nullable Playing left;

    /** Whether what was left was presented to a hall: what is opened next is so too. */
    private boolean presents;

    /** @param panes makes the panes round the stage for a session */
    public Screens(
            Shelf shelf,
            ObjectProperty<Theme> theme,
            Function<TwoFutures, Panes> panes,
            WindowMemory memory,
            Keeping keeping) {
        this.shelf = shelf;
        this.theme = theme;
        this.panes = panes;
        this.memory = memory;
        this.keeping = keeping;
        unclosed = new Unclosed(keeping, banner, (id, live) -> goOn(id, Map.of(), live), this::showLibrary);
        getChildren().add(banner);
    }

    /** Whether what is played is presented to a hall; never the library. */
    BooleanProperty presentingProperty() {
        return presenting.onProperty();
    }

    /** Tells the window what is shown. */
    void onTitle(Consumer<String> listener) {
        titled = listener;
    }

    /** Called when the user wants to choose a file. */
    void onChooseFile(Runnable listener) {
        chooseFile = listener;
    }

    /** Called with a name when the user wants to choose where to write a scenario; empty if he thinks better of it. */
    void onChooseTarget(Function<String, Optional<Path>> listener) {
        chooseTarget = listener;
    }

    /** Called with a name when the student wants to choose where to save the work; empty if he thinks better of it. */
    void onChooseWork(Function<String, Optional<Path>> listener) {
        chooseWork = listener;
    }

    /** The session being played; null in the library. */
    public @Nullable PlaySession session() {
        return playing == null ? null : playing.session();
    }

    /** The workbench of the session being played; null in the library. */
    public @Nullable Workbench workbench() {
        return playing == null ? null : playing.workbench();
    }

    boolean isLibrary() {
        return place.getChildren().getFirst() instanceof LibraryPane;
    }

    /** Says something to the user. */
    public void say(String words) {
        banner.say(words);
    }

    public LibraryPane showLibrary() {
        leave();
        LibraryPane library = new LibraryPane(
                new LibraryHead(theme, waysBack()),
                this::openFromLibrary,
                chooseFile,
                () -> open(LaunchRequest.empty()));
        show(library, "Shardlab");
        library.requestFocus();
        Background.run(
                shelf::cards, cards -> library.show(HandIn.marked(cards, memory), memory.scenario()), problem -> {
                    library.show(List.of(), Optional.empty());
                    say("The lessons could not be read: " + problem.getMessage());
                });
        unclosed.offerIn(library);
        return library;
    }

    /** It takes a moment, and that it was asked for is to be seen at once. */
    private void openFromLibrary(Path file) {
        show(new OpeningScreen("Opening " + Shelf.nameOf(file) + "…"), "Shardlab");
        new AfterFirstFrame(() -> {
                    try {
                        open(file);
                    } catch (RuntimeException problem) {
                        showLibrary();
                        throw problem;
                    }
                })
                .start();
    }

    /** Opens a file: a scenario, or any text, whose lines are then played. */
    public void open(Path file) {
        boolean scenario = file.getFileName().toString().endsWith(".json");
        open(
                scenario
                        ? LaunchRequest.of(file, Map.of())
                        : LaunchRequest.of(shelf.ownLog(), Map.of(OWN_LOG_FILE, file)));
    }

    /** Opens what was asked for, or says what is wrong with it. */
    public void open(LaunchRequest request) {
        open(request, 1);
    }

    private void open(LaunchRequest request, int attempt) {
        if (request.session() != null) {
            goOn(request.session(), request.files(), request.live());
            return;
        }
        Path file = request.scenario();
        if (file == null && !request.live()) {
            showLibrary();
            return;
        }
        boolean atStart = !isLibrary() && playing == null && left == null;
        leave();
        if (file == null) {
            play(BlankScenario.at(now(), Service.DEFAULT), request, attempt);
            if (atStart) {
                unclosed.tell();
            }
            return;
        }
        if (left != null && request.asksNothingBut(left.request())) {
            goBackTo(left);
            return;
        }
        switch (Shelf.read(file)) {
            case ReadResult.Read(Scenario scenario) -> {
                memory.remember(file);
                play(scenario, request, attempt);
            }
            case ReadResult.Refused(var problems) ->
                showLibrary().showProblems(file.getFileName().toString(), problems);
        }
    }

    /** Clients have the clock on the wall, so what they are let into begins now. */
    private static VirtualTime now() {
        return VirtualTime.of(Instant.now().truncatedTo(ChronoUnit.SECONDS));
    }

    private void play(Scenario asWritten, LaunchRequest request, int attempt) {
        Scenario scenario = request.applyTo(asWritten, attempt, now());
        begin(play(scenario, request, List.of(), keeping.begin(scenario, request)), request);
    }

    private void goOn(String id, Map<String, Path> files, boolean live) {
        leave();
        show(new OpeningScreen("Going on: what was done is done again…"), "Shardlab");
        Background.run(
                () -> keeping.goOn(id, files),
                found -> {
                    switch (found) {
                        case GoingOn.Ready ready -> goOn(ready, live ? ready.clients() : ready.stopped(), live);
                        case GoingOn.Refused(String why) -> goOnNowhere(why);
                    }
                },
                problem -> goOnNowhere("One cannot go on with this session: " + problem.getMessage() + "."));
    }

    private void goOnNowhere(String why) {
        showLibrary();
        say(why);
    }

    private void goOn(GoingOn.Ready ready, Whereabouts where, boolean live) {
        LaunchRequest request = new LaunchRequest(
                ready.source(), null, null, null, ready.files(), HistoryMemory.USUAL_BYTES, null, null, false, null);
        try {
            PlaySession session = play(ready.scenario(), request, ready.deeds(), ready.journal());
            session.branches().linesProperty().get().stream()
                    .map(BranchLine::branch)
                    .filter(branch -> branch.number() == where.branch())
                    .forEach(session.branches()::switchTo);
            session.questions().recall(GivenAnswer.among(ready.deeds()));
            if (live) {
                goLive(where.at());
            }
            session.transport().seek(where.at());
            if (!ready.remarks().isEmpty()) {
                say(String.join(" ", ready.remarks()));
            }
        } catch (IllegalArgumentException e) {
            ready.journal().close();
            goOnNowhere("One cannot go on with this session: " + e.getMessage() + ".");
        }
    }

    /** @param before what was done in it before */
    private PlaySession play(
            Scenario scenario, LaunchRequest request, List<JournalEntry> before, @Nullable Journal journal) {
        stop();
        LocalFiles files = new LocalFiles(request.files());
        Laboratory laboratory = Laboratory.open(
                scenario.setup(),
                files,
                before,
                journal == null ? JournalKeeper.UNHEARD : journal,
                Outlines.memory(scenario.setup(), request.historyBytes()));
        TwoFutures futures = new TwoFutures(scenario, laboratory, files);
        PlaySession session = futures.session();
        if (request.speed() != null) {
            session.transport().speedProperty().set(request.speed());
        }
        session.acting().failureProperty().subscribe(words -> {
            if (words != null) {
                say(words);
            }
        });
        Panes parts = keepWork(panes.apply(futures), request, scenario);
        Workbench workbench = new Workbench(
                futures,
                parts,
                theme,
                new WorkbenchExits(
                        this::showLibrary,
                        this::startAgain,
                        branch -> BranchFile.export(branch, session, request, chooseTarget)));
        JournalWatch watch = new JournalWatch(journal, this::say);
        Heartbeat heartbeat = new Heartbeat(futures, () -> {
            workbench.live().look();
            watch.run();
        });
        show(new Playing(request, futures, workbench, heartbeat, journal));
        heartbeat.start();
        if (request.compared() != null) {
            futures.compareUnder(request.compared()).stream().findFirst().ifPresent(problem -> say(problem.toString()));
        }
        return session;
    }

    private Panes keepWork(Panes parts, LaunchRequest request, Scenario scenario) {
        parts.work().onChooseTarget(chooseWork);
        parts.work().onStartOver(() -> Optional.ofNullable(playing).ifPresent(this::startOver));
        new HandIn(parts.work(), scenario, memory).in(request.scenario(), shelf, this::open);
        return parts;
    }

    private void show(Playing opened) {
        playing = opened;
        left = null;
        show(opened.workbench(), opened.session().scenario().title() + " – Shardlab");
        opened.workbench().stage().requestFocus();
        if (presents) {
            opened.workbench().present();
        }
    }

    private void goBackTo(Playing waiting) {
        show(waiting);
        waiting.heartbeat().start();
    }

    /** Leaves what is being played as it is, for who comes back to it. */
    private void leave() {
        if (playing != null) {
            presents = playing.workbench().isPresenting();
            playing.session().transport().pause();
            playing.heartbeat().stop();
            left = playing;
            playing = null;
        }
    }

    private List<WayBack> waysBack() {
        Playing waiting = left;
        if (waiting != null) {
            return List.of(
                    new WayBack("back", "Back to the lesson", () -> goBackTo(waiting)),
                    new WayBack("start-over", "Start over", () -> startOver(waiting)));
        }
        return memory.scenario()
                .map(last -> List.of(new WayBack("again", "Again: " + Shelf.nameOf(last), () -> open(last))))
                .orElse(List.of());
    }

    /** Starting over is the next try. */
    private void startOver(Playing waiting) {
        Scenario played = waiting.session().scenario();
        stop();
        open(waiting.request(), new Attempts(played).after(Attempts.of(played)));
    }

    /** What is played begins again, as for another class; what was done stays among the sessions that are kept. */
    private void startAgain() {
        Playing ended = playing;
        if (ended != null && !ended.session().scenario().tries().isEmpty()) {
            startOver(ended);
        } else if (ended != null) {
            stop();
            PlaySession was = ended.session();
            play(
                    was.scenario(),
                    ended.request().fromStart(was.transport().speedProperty().get()),
                    1);
        }
    }

    /** Goes live if that was asked for; else plays at once, unless the lesson has something to say first or another time was asked for. */
    private void begin(PlaySession session, LaunchRequest request) {
        if (request.at() != null) {
            session.transport().beginAt(session.shown().start().plus(request.at()));
        }
        if (request.live()) {
            goLive(session.shown().time());
        } else if (request.at() == null
                && session.lesson().stops().stream().noneMatch(stop -> stop.at().isZero())) {
            session.transport().play();
        }
    }

    private void goLive(VirtualTime at) {
        Optional.ofNullable(workbench()).ifPresent(bench -> bench.goLive(at));
    }

    private void show(Region screen, String title) {
        presenting.follow(workbench());
        banner.hide();
        place.getChildren().setAll(screen);
        titled.accept(title);
    }

    /** Ends what is being played, and what was left. */
    void stop() {
        leave();
        if (left != null) {
            left.close();
            left = null;
        }
    }
}
