package org.dossier.validation;

/** How the values of a property rule are reached from the thing. */
sealed interface ValuePath {
    /** Finds the values of the thing that the entity looks at. */
    void find(Entity entity, Values values);

    /** The slot of the property without which there are no values; {@link ThingRule#ALWAYS} if there is none. */
    int onlyWith();

    /** Along one property. */
    record Forward(int slot) implements ValuePath {
        @Override
        public void find(Entity entity, Values values) {
            entity.forward(slot, values);
        }

        @Override
        public int onlyWith() {
            return slot;
        }
    }

    /** Along one property backwards. */
    record Backward(int slot) implements ValuePath {
        @Override
        public void find(Entity entity, Values values) {
            entity.backward(slot, values);
        }

        @Override
        public int onlyWith() {
            return ThingRule.ALWAYS;
        }
    }

    /** Along one property and then another. */
    record TwoSteps(int first, int second) implements ValuePath {
        @Override
        public void find(Entity entity, Values values) {
            entity.twoSteps(first, second, values);
        }

        @Override
        public int onlyWith() {
            return first;
        }
    }
}
