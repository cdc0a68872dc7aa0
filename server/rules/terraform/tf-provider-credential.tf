provider "aws" {
  region = "eu-west-1"
  # ruleid: tf-provider-credential
  secret_key = "kX0q9Lw2vB7nR4tY8sZ1aD5fG3hJ6mPc"
}

provider "openstack" {
  user_name = "admin"
  # ruleid: tf-provider-credential
  password = "kX0q9Lw2"
}

provider "github" {
  # ok: tf-provider-credential
  token = var.github_token
}

provider "vault" {
  # ok: tf-provider-credential
  token = ""
}
