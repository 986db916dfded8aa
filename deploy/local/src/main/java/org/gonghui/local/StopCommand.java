package org.gonghui.local;

/** Stops what start has started. */
final class StopCommand {

    private final Stack stack;
    private final Progress progress;

    StopCommand(Settings settings, Progress progress) {
        this.stack = new Stack(settings);
        this.progress = progress;
    }

    void run() {
        boolean nothing = stack.isEmpty();
        stack.stop(progress);
        progress.say(nothing ? "Gonghui was not running" : "Gonghui is stopped");
    }
}
