package dev.shardlab.ui.shell;

/** What the window itself can be told, by button or by key. */
interface Commands {

    void showLibrary();

    void toggleTheme();

    /** Begins to present from the time shown: full screen, large type. */
    void present();

    void endPresenting();

    boolean isPresenting();

    /** To the next page of the lesson. */
    void turnPage();

    /** To the page before. */
    void turnBack();

    /** Makes the screen black until the next key. */
    void blank();

    /** Ends the black screen; false if there is none. */
    boolean wake();

    /** Lets the lesson under the stage be seen or not, while one presents. */
    void toggleCaption();

    /** Lets be seen or not what differs between two futures, while one presents. */
    void toggleDifferences();

    /**
     * Asks for a time to go to.
     *
     * @param typed what has been typed of it already
     */
    void goToTime(String typed);

    /** Asks whether to start again, for the next class. */
    void startAgain();

    /** Asks with which other future to compare. */
    void compare();

    /** Lets clients ask, or follows what they do. */
    void goLive();

    /** Asks under which name the student's work is to be saved. */
    void saveWork();

    void toggleHelp();

    /** From a system in close-up out to the map of all, and back; the stage has the keys then. */
    void outToMap();

    default void togglePresenting() {
        if (isPresenting()) {
            endPresenting();
        } else {
            present();
        }
    }
}
