package app

import (
	"encoding/json"
	"net/http"

	"go.mongodb.org/mongo-driver/bson"
	"go.mongodb.org/mongo-driver/mongo"
)

func find(w http.ResponseWriter, r *http.Request, users *mongo.Collection) {
	var filter bson.M
	json.NewDecoder(r.Body).Decode(&filter)
	// ruleid: go-nosql-injection
	users.Find(r.Context(), filter)
	var body map[string]interface{}
	json.NewDecoder(r.Body).Decode(&body)
	// ruleid: go-nosql-injection
	users.FindOne(r.Context(), bson.M{"name": body["name"]})
	// ok: go-nosql-injection
	users.FindOne(r.Context(), bson.M{"name": r.FormValue("name")})
	var login struct{ Name string }
	json.NewDecoder(r.Body).Decode(&login)
	// ok: go-nosql-injection
	users.FindOne(r.Context(), bson.M{"name": login.Name})
}
