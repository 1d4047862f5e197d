package id.lumbung.cooperative.export;

/// Takes one thing after the other, as they are read.
@FunctionalInterface
interface Sink<T> {

    void take(T one);
}
