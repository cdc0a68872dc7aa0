import keras
from langchain_community.vectorstores import FAISS
from langchain_experimental.agents import create_pandas_dataframe_agent


def load(path, embeddings, model, frame, is_safe):
    # ruleid: py-unsafe-model-file
    network = keras.models.load_model(path, safe_mode=True)
    # ruleid: py-unsafe-model-file
    agent = create_pandas_dataframe_agent(model, frame)
    # ok: py-unsafe-model-file
    other = keras.models.load_model(path)
    # ok: py-unsafe-model-file
    index = FAISS.load_local(path, embeddings)
    # ok: py-unsafe-model-file
    configured = keras.models.load_model(path, safe_mode=is_safe)
    return network, agent, other, index, configured
