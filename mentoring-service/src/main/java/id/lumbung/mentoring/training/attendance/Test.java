package id.lumbung.mentoring.training.attendance;

/// The same questions before and after.
enum Test {
    PRE, POST
}
