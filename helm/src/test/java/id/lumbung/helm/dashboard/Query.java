package id.lumbung.helm.dashboard;

/// A question to Prometheus, and how its answers are called: `{{label}}` stands for a label's value.
record Query(String expression, String legend) {

    static Query query(String expression) {
        return new Query(expression, "");
    }

    Query as(String called) {
        return new Query(expression, called);
    }
}
