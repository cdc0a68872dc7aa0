package main

import (
	"fmt"

	"go.mongodb.org/mongo-driver/bson"
)

func byName(name string) bson.M {
	// ruleid: go-mongo-where-built
	return bson.M{"$where": "this.name == '" + name + "'"}
}

func byOwner(owner string) bson.M {
	// ruleid: go-mongo-where-built
	return bson.M{"$where": fmt.Sprintf("this.owner == '%s'", owner)}
}

func fields(name string) bson.M {
	// ok: go-mongo-where-built
	return bson.M{"name": name}
}

func constant() bson.M {
	// ok: go-mongo-where-built
	return bson.M{"$where": "this.paid " + "> this.due"}
}
