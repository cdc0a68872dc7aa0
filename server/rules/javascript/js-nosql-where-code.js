const { MongoClient } = require("mongodb");
const { Product } = require("./models");

const MINIMUM = 10;

async function search(db, term) {
  // ruleid: js-nosql-where-code
  return db.collection("products").find({ $where: `this.name.includes("${term}")` }).toArray();
}

async function cheaper(req, res) {
  // ruleid: js-nosql-where-code
  const products = await Product.find().$where("this.price < " + req.query.price);
  res.json(products);
}

class Catalogue {
  filter(request) {
    // ruleid: js-nosql-where-code
    return Product.find({ active: true, $where: request.body.filter });
  }

  sale() {
    // ok: js-nosql-where-code
    return Product.find({ $where: "this.price < this.regularPrice" });
  }

  minimum() {
    // ok: js-nosql-where-code
    return Product.find({ $where: `this.stock > ${MINIMUM}` });
  }

  cheaper(price) {
    // ok: js-nosql-where-code
    return Product.find({ price: { $lt: Number(price) } });
  }

  expression() {
    // ok: js-nosql-where-code
    return Product.find({ $expr: { $lt: ["$price", "$regularPrice"] } });
  }
}

module.exports = { MongoClient, search, cheaper, Catalogue };
