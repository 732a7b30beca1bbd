package dev.shardlab.ui.session;

import dev.shardlab.model.VirtualTime;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;

/**
 * How one goes on through a lesson: alone with one key, which asks for an answer where there is a question; before a class with a
 * clicker's two keys, on and back from page to page, neither of which ever waits for an answer.
 */
public final class PageTurner {

    private final PlaySession session;
    private final Pages pages;
    private final Questions questions;

    /** Where play ends that a turned page began. */
    private @Nullable VirtualTime page;

    /** Whether what is told at the very end has been turned over, to the page that says that it is the end. */
    private final ReadOnlyBooleanWrapper over = new ReadOnlyBooleanWrapper(this, "over");

    private @Nullable Rest rest;
    private final InView lastPage = new InView();

    /** Leads on from the last page; false if nothing follows it. */
    private BooleanSupplier afterLast = () -> false;

    PageTurner(PlaySession session, Pages pages, Questions questions) {
        this.session = session;
        this.pages = pages;
        this.questions = questions;
    }

    /**
     * Goes on in the most likely way: pauses what plays; locks in an answer that is ready; else plays, but is reminded once of a
     * question that waits.
     */
    public void proceed() {
        if (session.transport().isPlaying()) {
            session.transport().pause();
        } else if (isEnding() && afterLast.getAsBoolean()) {
            return;
        } else if (session.question() != null && questions.draftProperty().get() != null) {
            session.lockIn();
        } else if (!questions.remind()) {
            session.transport().play();
        }
    }

    /**
     * Turns to the next page: plays up to it; goes there at once if it plays already. An answer that is ready is locked in; a
     * question without one holds nobody, its answer is the page after it. Who follows what clients do now has no next page: time
     * does not run ahead of the clock on the wall.
     */
    public void next() {
        if (isEnding() && afterLast.getAsBoolean()) {
            return;
        }
        questions.lockIn(session.shown().time());
        Optional<VirtualTime> next = session.live().isFollowing()
                ? Optional.empty()
                : pages.after(session.shown().time(), rest().end(), questions::isOpen);
        over.set(next.isEmpty() && isAtEnd());
        if (next.isEmpty()) {
            return;
        }
        if (session.transport().isPlaying()
                && !session.transport().reversedProperty().get()) {
            session.transport().moveOnTo(next.get());
        } else {
            session.transport().play();
            page = next.get();
        }
    }

    /** What the lesson has to say where time stands still. */
    public Rest rest() {
        Rest known = rest;
        if (known == null) {
            known = new Rest(session);
            rest = known;
        }
        return known;
    }

    /** Turns to the page before the time shown, and rests there. */
    public void back() {
        if (isEnding() && pages.isNewsAt(session.shown().time())) {
            over.set(false);
            return;
        }
        over.set(false);
        VirtualTime before = pages.before(session.shown().time(), rest().end(), questions::isOpen);
        session.transport().pause();
        session.transport().seek(before);
    }

    /**
     * Says what follows the last page.
     *
     * @param leads leads there, and says whether anything follows at present
     */
    public void onAfterLast(BooleanSupplier leads) {
        afterLast = leads;
    }

    /** Whether the last page is shown: the end, when all that is told there has been told. */
    public boolean isEnding() {
        return isAtEnd() && (over.get() || !pages.isNewsAt(session.shown().time()));
    }

    /**
     * Whether the last page has been there long enough to be seen. Play may end by itself while a finger is already on its way to
     * hurry it on: that press did not mean what follows the end.
     */
    public boolean isEndingSeen() {
        return isEnding() && lastPage.isSeen();
    }

    /** Says that a frame is painted; called once a frame. */
    void look(long nowNanos) {
        lastPage.look(isEnding(), nowNanos);
    }

    /** Whether somebody has turned over what is told at the end. */
    public ReadOnlyBooleanProperty overProperty() {
        return over.getReadOnlyProperty();
    }

    private boolean isAtEnd() {
        return !session.shown().time().isBefore(rest().end())
                && session.question() == null
                && !session.live().isFollowing();
    }

    /** Time is moved by something else. */
    void let() {
        page = null;
    }

    /** Where play that a turned page began stops between two times, if not at a stop of the lesson before. */
    Optional<VirtualTime> firstBetween(VirtualTime from, VirtualTime to, FirstStop stops) {
        VirtualTime end = page;
        return end != null && end.isAfter(from) && !end.isAfter(to)
                ? stops.between(from, end).or(() -> Optional.of(end))
                : stops.between(from, to);
    }
}
